package it.sportello.device.media.engine;

import it.sportello.device.media.protocol.EngineReport;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears one process on the supervisor's thread, and no more once another has its place. */
final class ProcessEar implements EngineLauncher.Ear {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessEar.class);

    private final Executor actor;
    private final Predicate<ProcessEar> current;
    private final Consumer<EngineReport> said;
    private final IntConsumer gone;

    ProcessEar(Executor actor, Predicate<ProcessEar> current, Consumer<EngineReport> said, IntConsumer gone) {
        this.actor = actor;
        this.current = current;
        this.said = said;
        this.gone = gone;
    }

    @Override
    public void said(EngineReport report) {
        whileCurrent(() -> said.accept(report));
    }

    @Override
    public void gone(int exitCode) {
        whileCurrent(() -> gone.accept(exitCode));
    }

    private void whileCurrent(Runnable work) {
        try {
            actor.execute(() -> {
                if (current.test(this)) {
                    work.run();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("A process outlived its supervisor", e);
        }
    }
}
