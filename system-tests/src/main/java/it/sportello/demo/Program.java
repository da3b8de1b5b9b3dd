package it.sportello.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A packaged program to start.
 *
 * @param target the folder that holds its jar
 * @param jvmOptions its own, beside the common ones
 * @param port where it answers
 */
record Program(String name, Path target, List<String> jvmOptions, List<String> arguments, int port) {

    /** Starts it, its words going to a log file; throws {@link DemoFailure} where it was not built. */
    Process start(Path logs) throws IOException {
        Files.createDirectories(logs);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        DemoPlan.jvmOptions().forEach(command::add);
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(jar().toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(logs).toFile())
                .start();
    }

    Path log(Path logs) {
        return logs.resolve(name + ".log");
    }

    String healthUrl() {
        return "http://localhost:" + port + "/actuator/health/readiness";
    }

    private Path jar() throws IOException {
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(file -> file.toString().endsWith("-program.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            }
        }
        throw new DemoFailure("failure.not-built", name);
    }
}
