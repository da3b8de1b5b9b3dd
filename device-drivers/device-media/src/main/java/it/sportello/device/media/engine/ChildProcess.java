package it.sportello.device.media.engine;

import it.sportello.device.media.protocol.BadLineException;
import it.sportello.device.media.protocol.EngineCommand;
import it.sportello.device.media.protocol.EngineReport;
import it.sportello.device.media.protocol.LineCodec;
import it.sportello.device.media.protocol.Lines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of the engine: its pipes, each with a thread, so that a process that hangs holds up nobody. */
final class ChildProcess implements RunningEngine {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final int MOST_WAITING = 2_000;
    private static final int LEAVE_SECONDS = 3;
    private static final String END = "";

    private final Process process;
    private final LineCodec codec;
    private final EngineLauncher.Ear ear;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING);

    ChildProcess(Process process, LineCodec codec, EngineLauncher.Ear ear) {
        this.process = process;
        this.codec = codec;
        this.ear = ear;
    }

    void start(ThreadFactory threads) {
        threads.newThread(this::write).start();
        threads.newThread(this::hear).start();
        threads.newThread(new ChildLog(process.getErrorStream())).start();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void send(EngineCommand command) {
        if (!lines.offer(codec.write(command))) {
            LOG.warn("The media engine takes nothing in any more");
            kill();
        }
    }

    @Override
    public void leave() {
        if (!lines.offer(END)) {
            kill();
        }
        CompletableFuture<Process> gone = process.onExit();
        gone.copy().orTimeout(LEAVE_SECONDS, TimeUnit.SECONDS).whenComplete((ended, late) -> {
            if (late != null) {
                kill();
            }
        });
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }

    private void write() {
        try (OutputStream out = process.getOutputStream()) {
            for (String line = nextLine(); !line.equals(END) && process.isAlive(); line = nextLine()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            LOG.debug("The media engine closed its ear", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String nextLine() throws InterruptedException {
        return lines.take();
    }

    private void hear() {
        try {
            Lines said = new Lines(process.getInputStream(), LineCodec.MAX_CHARS);
            for (String line = said.next(); line != null; line = said.next()) {
                EngineReport report = report(line);
                if (report != null) {
                    ear.said(report);
                }
            }
        } catch (IOException e) {
            LOG.debug("The media engine is not heard any more", e);
        }
        end();
    }

    private void end() {
        try {
            if (!process.waitFor(LEAVE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
            int exit = process.waitFor();
            lines.clear();
            lines.add(END);
            ear.gone(exit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable EngineReport report(String line) {
        try {
            return codec.read(line, EngineReport.class);
        } catch (BadLineException e) {
            LOG.warn("The media engine said something odd: {}", e.getMessage());
            return null;
        }
    }
}
