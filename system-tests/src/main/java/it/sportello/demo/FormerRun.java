package it.sportello.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The processes of a run that was killed before it could stop them: a list of their ids in the demo's folder, by which
 * the next run stops them first. A process is stopped only if its command names this folder.
 */
final class FormerRun {

    private static final long STOP_SECONDS = 20;

    private FormerRun() {}

    static void remember(DemoPlan plan, Collection<Process> processes) throws IOException {
        Files.write(
                list(plan),
                processes.stream().map(process -> String.valueOf(process.pid())).toList());
    }

    static void forget(DemoPlan plan) {
        try {
            Files.deleteIfExists(list(plan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stop(DemoPlan plan) throws IOException {
        if (!Files.exists(list(plan))) {
            return;
        }
        for (var pid : Files.readAllLines(list(plan))) {
            ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(process -> belongsTo(process, plan))
                    .ifPresent(FormerRun::end);
        }
        forget(plan);
    }

    private static boolean belongsTo(ProcessHandle process, DemoPlan plan) {
        Optional<String[]> arguments = process.info().arguments();
        return arguments.isPresent()
                && String.join(" ", arguments.get()).contains(plan.directory().toString());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException late) {
            process.destroyForcibly();
        }
    }

    private static Path list(DemoPlan plan) {
        return plan.directory().resolve("processes");
    }
}
