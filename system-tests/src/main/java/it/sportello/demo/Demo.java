package it.sportello.demo;

import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** The demo's program: starts the town, tells where it is, and stops it with Ctrl-C. */
public final class Demo {

    private static final int FAILED = 1;

    private final Texts texts = Texts.load(Demo.class, "demo");
    private final Language language;
    private final PrintStream out;

    private Demo(Language language, PrintStream out) {
        this.language = language;
        this.out = out;
    }

    /** The arguments: the project's folder, and the demo's data folder. */
    public static void main(String[] arguments) throws InterruptedException {
        var root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var directory = Path.of(arguments[1]).toAbsolutePath().normalize();
        var plan = new DemoPlan(root, directory, DemoPlan.Ports.usual());
        var language = Language.find(Locale.getDefault().getLanguage()).orElse(Language.ENGLISH);
        System.exit(new Demo(language, new PrintStream(new FileOutputStream(FileDescriptor.out), true)).run(plan));
    }

    private int run(DemoPlan plan) throws InterruptedException {
        try {
            say("starting");
            var demo = RunningDemo.start(plan, InstantSource.system(), name -> say("up." + name));
            var stopping = new AtomicBoolean();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopping.set(true);
                say("stopping");
                demo.close();
                say("stopped");
            }));
            sayAddresses(plan);
            var ended = demo.awaitEnd();
            // Ctrl-C reaches the programs too: then their end is no failure.
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            if (!stopping.get()) {
                say("failure.ended", Map.of("subject", plan.directory().resolve("logs/" + ended + ".log")));
            }
        } catch (DemoFailure failure) {
            say(failure.key(), failure.arguments());
        }
        return FAILED;
    }

    private void sayAddresses(DemoPlan plan) {
        say(
                "addresses",
                Map.of(
                        "kiosk", plan.kioskUrl(),
                        "screen", plan.screenUrl(),
                        "hub", plan.hubUrl(),
                        "paper", plan.paperUrl()));
        // The word that scripts wait for: the same in every language.
        out.println("ready");
    }

    private void say(String key) {
        say(key, Map.of());
    }

    private void say(String key, Map<String, ?> arguments) {
        out.println(texts.get(language, key, arguments));
    }
}
