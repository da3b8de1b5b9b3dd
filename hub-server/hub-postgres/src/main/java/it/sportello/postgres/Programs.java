package it.sportello.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the PostgreSQL programs as the server's user, in a clean environment and outside of our terminal. */
record Programs(Binaries binaries, ServerUser user, Path output) {
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");
    private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final int LIMIT_SECONDS = 120;

    record Outcome(boolean succeeded, String output) {}

    /** Runs a program to its end. */
    Outcome run(String program, String... arguments) throws IOException {
        Process process;
        try {
            process = builder(List.of(), program, arguments).start();
        } catch (IOException e) {
            return new Outcome(false, e.toString());
        }
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(false, program + " did not end in time");
            }
            return new Outcome(process.exitValue() == 0, Files.readString(output));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw Patience.interrupted(e);
        }
    }

    /** Starts the server in a session of its own, so that a Ctrl-C meant for us does not reach it first. */
    Process startServer(String... arguments) throws IOException {
        List<String> ownSession = Files.isExecutable(NEW_SESSION) ? List.of(NEW_SESSION.toString()) : List.<String>of();
        return builder(ownSession, "postgres", arguments).start();
    }

    private ProcessBuilder builder(List<String> before, String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(user.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of("PATH", USUAL_PATH, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }
}
