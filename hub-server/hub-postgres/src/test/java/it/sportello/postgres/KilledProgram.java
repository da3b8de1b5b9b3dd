package it.sportello.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program of its own that starts the server, says so, and waits to be killed. */
final class KilledProgram {
    private KilledProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(EmbeddedPostgresSettings.in(Path.of(arguments[0])));
        System.out.println(server.pid());
        new CountDownLatch(1).await();
    }

    /** Starts the program, kills it once the server runs, and gives the number of the orphan. */
    static long startAndKill(Path folder) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var words = program.inputReader()) {
            return Long.parseLong(words.readLine());
        } finally {
            program.destroyForcibly().waitFor();
        }
    }
}
