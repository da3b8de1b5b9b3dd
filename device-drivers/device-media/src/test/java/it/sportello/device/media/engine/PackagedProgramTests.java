package it.sportello.device.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.media.protocol.EngineCommand.Maker;
import it.sportello.device.media.protocol.EngineCommand.Setup;
import it.sportello.device.media.protocol.EngineReport;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/** The engine's process starts out of a packaged program too, where all jars lie inside one. */
class PackagedProgramTests {
    private static final List<String> NEEDED = List.of(
            "device-", "webrtc-java", "javacpp", "ffmpeg", "jackson", "slf4j-api", "jspecify", "zxing", "core-3");

    @TempDir
    Path directory;

    @Test
    void theEngineIsReadyOutOfOneJar() throws IOException {
        var program = program();
        var said = new CopyOnWriteArrayList<EngineReport>();
        var settings = EngineSettings.at("lavfi:testsrc2", MediaEngineContractTests.CACHE);
        var launcher = new ProcessLauncher(
                program.toString(), settings, Thread.ofPlatform().daemon().factory());
        var ends = new CopyOnWriteArrayList<Integer>();

        var engine = launcher.launch(
                new Setup(Maker.NATIVE, settings.camera(), 640, 480, 25, false), new EngineLauncher.Ear() {
                    @Override
                    public void said(EngineReport report) {
                        said.add(report);
                    }

                    @Override
                    public void gone(int exitCode) {
                        ends.add(exitCode);
                    }
                });
        await().atMost(Duration.ofSeconds(30)).until(() -> said.stream().anyMatch(EngineReport.Ready.class::isInstance));
        engine.leave();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(ends).containsExactly(0));
    }

    private Path program() throws IOException {
        var libraries = new ArrayList<File>();
        var own = directory.resolve("own.jar");
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var file = Path.of(entry);
            if (Files.isDirectory(file)) {
                var jar = directory.resolve("device-" + libraries.size() + ".jar");
                libraries.add(jarOf(file, jar).toFile());
            } else if (NEEDED.stream().anyMatch(file.getFileName().toString()::startsWith)) {
                libraries.add(file.toFile());
            }
        }
        jarOf(Files.createDirectories(directory.resolve("empty")), own);
        var program = directory.resolve("kiosk-program.jar");
        var packager = new Repackager(own.toFile());
        packager.setMainClass("it.sportello.Kiosk");
        packager.repackage(program.toFile(), callback -> {
            for (var file : libraries) {
                callback.library(new Library(file, LibraryScope.COMPILE));
            }
        });
        return program;
    }

    private static Path jarOf(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
