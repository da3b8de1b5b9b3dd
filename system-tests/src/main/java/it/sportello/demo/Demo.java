package it.sportello.demo;

import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Demo(Language language, PrintStream out) {
        this.language = language;
        this.out = out;
    }

    /** The arguments: the project's folder, the demo's data folder, and {@link DemoOptions}. */
    public static void main(String[] arguments) throws InterruptedException {
        var root = Path.of(arguments[0]).toAbsolutePath().normalize();
        var directory = Path.of(arguments[1]).toAbsolutePath().normalize();
        var words = List.of(arguments).subList(2, arguments.length);
        var language = Language.find(Locale.getDefault().getLanguage()).orElse(Language.ENGLISH);
        System.exit(new Demo(
                        language,
                        new PrintStream(new FileOutputStream(FileDescriptor.out), true, Charset.defaultCharset()))
                .run(root, directory, words));
    }

    private int run(Path root, Path directory, List<String> words) throws InterruptedException {
        try {
            var ports = DemoPlan.Ports.usual();
            var publicUrl = DemoOptions.read(words)
                    .publicUrl()
                    .or(() -> OwnAddress.find().map(own -> "http://" + own + ":" + ports.hub()));
            var local = DemoPlan.onThisMachine(root, directory, ports);
            run(publicUrl.map(url -> new DemoPlan(root, directory, ports, url)).orElse(local));
        } catch (DemoFailure failure) {
            if (!stopping.get()) {
                say(failure.key(), failure.arguments());
            }
        }
        return FAILED;
    }

    private void run(DemoPlan plan) throws InterruptedException {
        say("starting");
        var demo = RunningDemo.prepare(plan, InstantSource.system());
        // Before anything runs, so that Ctrl-C leaves nothing behind at any moment.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(demo)));
        demo.start(name -> say("up." + name));
        sayAddresses(plan);
        var ended = demo.awaitEnd();
        // Ctrl-C reaches the programs too: then their end is no failure.
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        if (!stopping.get()) {
            say("failure.ended", Map.of("subject", plan.directory().resolve("logs/" + ended + ".log")));
        }
    }

    private void stop(RunningDemo demo) {
        stopping.set(true);
        say("stopping");
        demo.close();
        say("stopped");
    }

    private void sayAddresses(DemoPlan plan) {
        say(
                "addresses",
                Map.of(
                        "kiosk", plan.kioskUrl(),
                        "screen", plan.screenUrl(),
                        "hub", plan.hubUrl(),
                        "phone", plan.publicUrl(),
                        "paper", plan.paperUrl()));
        if (plan.publicUrl().equals(plan.hubUrl())) {
            say("only-here");
        }
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
