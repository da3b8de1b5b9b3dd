package it.sportello.demo;

import it.sportello.device.sim.EscPosPrinterEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The programs of a demo, running. Closing stops all of them, and leaves no process behind.
 *
 * <p>Not for several threads, but for {@link #close}.
 */
public final class RunningDemo implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 600L * 1024 * 1024;
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    private final DemoPlan plan;
    private final InstantSource clock;
    private final DemoLock lock;
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final EscPosPrinterEmulator printer;
    private final PaperPage paper;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private boolean closed;

    private RunningDemo(DemoPlan plan, InstantSource clock, DemoLock lock) throws IOException {
        this.plan = plan;
        this.clock = clock;
        this.lock = lock;
        this.printer = EscPosPrinterEmulator.atSerialPort(plan.printer());
        this.paper = new PaperPage(plan.ports().paper(), printer);
    }

    /**
     * A demo of which nothing runs yet, in a folder that is its own from now on.
     *
     * @throws DemoFailure where it cannot run
     */
    static RunningDemo prepare(DemoPlan plan, InstantSource clock) {
        try {
            Files.createDirectories(plan.directory());
            if (plan.directory().toFile().getUsableSpace() < LEAST_FREE_BYTES) {
                throw new DemoFailure("failure.disk", plan.directory());
            }
            var lock = DemoLock.take(plan);
            try {
                FormerRun.stop(plan);
                plan.ports().all().forEach(RunningDemo::requireFree);
                return new RunningDemo(plan, clock, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prepares a demo, starts all its programs and waits until each is ready.
     *
     * @throws DemoFailure where it cannot run, with nothing left running
     */
    public static RunningDemo start(DemoPlan plan, InstantSource clock) {
        var demo = prepare(plan, clock);
        demo.start(program -> {});
        return demo;
    }

    /**
     * Starts all programs and waits until each is ready; tells their names as they become so.
     *
     * @throws DemoFailure where it cannot run, or was closed meanwhile, with nothing left running
     */
    void start(Consumer<String> ready) {
        try {
            startAll(ready);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public DemoPlan plan() {
        return plan;
    }

    /** The emulated printer, with its faults to switch on. */
    public EscPosPrinterEmulator printer() {
        return printer;
    }

    /** The pictures of the papers printed so far, newest last. */
    public List<byte[]> papers() {
        return paper.papers();
    }

    /** Kills a program as a power cut would, or stops it gently. */
    public void stop(String program, boolean gently) {
        var process = find(program);
        if (process != null) {
            end(process, gently);
        }
    }

    /** Starts a stopped program again and waits until it is ready. */
    public void restart(String program) {
        var found = plan.programs().stream()
                .filter(candidate -> candidate.name().equals(program))
                .findFirst()
                .orElseThrow();
        try {
            launch(found);
            awaitReady(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until one of the programs ends by itself; returns its name. */
    String awaitEnd() throws InterruptedException {
        while (true) {
            for (var program : plan.programs()) {
                var process = find(program.name());
                if (process != null && process.waitFor(1, TimeUnit.SECONDS)) {
                    return program.name();
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        var left = new ArrayList<>(processes.values());
        // The hub last: the others say goodbye to it.
        left.reversed().forEach(process -> end(process, true));
        paper.close();
        printer.close();
        FormerRun.forget(plan);
        lock.close();
    }

    private void startAll(Consumer<String> ready) throws IOException {
        printer.start();
        paper.start();
        ready.accept("printer");
        for (var program : plan.programs()) {
            launch(program);
        }
        for (var program : plan.programs()) {
            awaitReady(program);
            ready.accept(program.name());
        }
    }

    /** Nothing starts any more once the demo is closed, from whatever thread. */
    private synchronized void launch(Program program) throws IOException {
        if (closed) {
            throw new DemoFailure("failure.closed", program.name());
        }
        processes.put(program.name(), program.start(logs()));
        FormerRun.remember(plan, processes.values());
    }

    private void awaitReady(Program program) {
        var deadline = clock.instant().plus(START_LIMIT);
        var process = find(program.name());
        while (!answers(program)) {
            if (process == null || !process.isAlive()) {
                throw StartFailure.of(program, logs());
            }
            if (clock.instant().isAfter(deadline)) {
                throw new DemoFailure("failure.slow", program.log(logs()));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private boolean answers(Program program) {
        try {
            var request = HttpRequest.newBuilder(URI.create(program.healthUrl()))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized @Nullable Process find(String program) {
        return processes.get(program);
    }

    private Path logs() {
        return plan.directory().resolve("logs");
    }

    private static void end(Process process, boolean gently) {
        if (gently) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException inUse) {
            throw new DemoFailure("failure.port", port);
        }
    }
}
