package it.sportello.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo of programs that start and never get ready. */
class RunningDemoTests {

    @TempDir
    private Path directory;

    private DemoPlan plan;

    @BeforeEach
    void plan() throws IOException {
        var ports = new DemoPlan.Ports(freePort(), freePort(), freePort(), freePort());
        plan = DemoPlan.onThisMachine(directory, directory.resolve("data"), ports);
        for (var program : List.of(plan.hub(), plan.kiosk(), plan.screen())) {
            Files.createDirectories(program.target());
            jar(program.target().resolve("x-program.jar"));
        }
    }

    @Test
    void leavesNoProcessBehindWhenItIsStoppedWhileItStarts() {
        var demo = RunningDemo.prepare(plan, InstantSource.system());
        var starting = CompletableFuture.runAsync(() -> demo.start(name -> {}));
        await().until(() -> programs() == 3);
        demo.close();
        assertThatThrownBy(starting::join).hasCauseInstanceOf(DemoFailure.class);
        assertThat(programs()).isZero();
    }

    @Test
    void startsNothingOnceItIsStopped() {
        var demo = RunningDemo.prepare(plan, InstantSource.system());
        demo.close();
        assertThatThrownBy(() -> demo.restart("hub")).isInstanceOf(DemoFailure.class);
        assertThat(programs()).isZero();
    }

    @Test
    void isTheOnlyOneInItsFolder() {
        try (var first = RunningDemo.prepare(plan, InstantSource.system())) {
            assertThat(failure()).isEqualTo("failure.running");
        }
        RunningDemo.prepare(plan, InstantSource.system()).close();
    }

    @Test
    void saysWhichPortIsInUseAndLeavesItsFolderFree() throws IOException {
        try (var other = new ServerSocket(plan.ports().screen())) {
            assertThat(failure()).isEqualTo("failure.port");
        }
        RunningDemo.prepare(plan, InstantSource.system()).close();
    }

    private String failure() {
        return catchThrowableOfType(DemoFailure.class, () -> RunningDemo.prepare(plan, InstantSource.system()))
                .key();
    }

    private long programs() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains(directory.toString()))
                .count();
    }

    /** A program that waits for ever. */
    private static void jar(Path path) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Waiting.class.getName());
        var classes = Waiting.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(path);
                var jar = new JarOutputStream(file, manifest);
                var code = RunningDemoTests.class.getClassLoader().getResourceAsStream(classes)) {
            jar.putNextEntry(new ZipEntry(classes));
            code.transferTo(jar);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
