package it.sportello.device.media.engine;

import it.sportello.device.media.protocol.EngineCommand.Setup;
import it.sportello.device.media.protocol.LineCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;

/** Starts the engine's program as a process beside this one. */
final class ProcessLauncher implements EngineLauncher {
    private final String classPath;
    private final Path cache;
    private final String soundServer;
    private final ThreadFactory threads;
    private final LineCodec codec = new LineCodec();

    /** A launcher of the program on the given class path, with threads for the pipes. */
    ProcessLauncher(String classPath, EngineSettings settings, ThreadFactory threads) {
        this.classPath = classPath;
        this.cache = settings.cache();
        this.soundServer = settings.soundServer();
        this.threads = threads;
    }

    @Override
    public RunningEngine launch(Setup setup, Ear ear) throws IOException {
        Files.createDirectories(cache);
        Path javaHome = Path.of(System.getProperty("java.home"));
        ProcessBuilder builder = new ProcessBuilder(ChildCommand.of(javaHome, classPath, cache));
        // More arenas would keep the memory of frames that are long gone.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        if (!soundServer.isEmpty()) {
            builder.environment().put("PULSE_SERVER", soundServer);
        }
        ChildProcess child = new ChildProcess(builder.start(), codec, ear);
        child.start(threads);
        child.send(setup);
        return child;
    }
}
