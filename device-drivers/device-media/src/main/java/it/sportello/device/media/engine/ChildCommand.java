package it.sportello.device.media.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The command line of an engine's process: the same JDK and the same class path, or the same packaged program. */
final class ChildCommand {
    private static final String MAIN = "it.sportello.device.media.child.EngineMain";
    private static final String OF_PACKAGED_PROGRAMS = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildCommand() {}

    static List<String> of(Path javaHome, String classPath, Path cache) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                javaHome.resolve("bin").resolve("java").toString(),
                "-Xmx384m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "-Dlogback.configurationFile=it/sportello/device/media/child/logback.xml",
                "-Dorg.bytedeco.javacpp.cachedir=" + cache.toAbsolutePath(),
                "-cp",
                classPath));
        if (isPackagedProgram(classPath)) {
            words.add("-Dloader.main=" + MAIN);
            words.add(OF_PACKAGED_PROGRAMS);
        } else {
            words.add(MAIN);
        }
        return List.copyOf(words);
    }

    /** Whether the class path is one jar that holds the others inside it. */
    private static boolean isPackagedProgram(String classPath) throws IOException {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            return jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue("Spring-Boot-Classes") != null;
        }
    }
}
