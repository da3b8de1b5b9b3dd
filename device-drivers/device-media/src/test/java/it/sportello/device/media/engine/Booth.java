package it.sportello.device.media.engine;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal;
import it.sportello.device.media.protocol.BadLineException;
import it.sportello.device.media.protocol.LineCodec;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.core.ConditionFactory;

/** A booth of a test: an engine, the kiosk's page, and experts in pages of their own. One thread, that of the browser. */
final class Booth implements AutoCloseable {
    private static final Map<Character, Color> COLOURS = Map.of(
            'R', Color.RED, 'G', Color.GREEN, 'B', Color.BLUE, 'W', Color.WHITE, 'K', Color.BLACK, 'Y', Color.YELLOW);

    private static final LineCodec CODEC = new LineCodec();

    final SupervisedEngine engine;
    final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    private final PageServer server;
    private final Chromium chromium;
    private final String kiosk;
    private final List<Page> pages = new ArrayList<>();
    private Page kioskPage;

    Booth(PageServer server, Chromium chromium, EngineSettings settings) {
        this.server = server;
        this.chromium = chromium;
        this.kiosk = "kiosk" + System.nanoTime();
        this.engine = new SupervisedEngine(
                settings,
                InstantSource.system(),
                Thread.ofPlatform().daemon().name("media-", 0).factory());
        engine.listen(this::heard);
        server.hear(kiosk, engine::fromPage);
    }

    static ConditionFactory soon() {
        // Pages belong to the thread that opened them.
        return await().pollInSameThread().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(20));
    }

    /** A still of four colours, row by row, for a camera that shows a file. */
    static void picture(String letters, Path file) {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            pen.setColor(COLOURS.get(letters.charAt(i)));
            pen.fillRect(i % 2 * 320, i / 2 * 240, 320, 240);
        }
        pen.dispose();
        save(image, file);
    }

    static void save(BufferedImage image, Path file) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new.png");
            ImageIO.write(image, "png", fresh.toFile());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Page kiosk() {
        if (kioskPage == null) {
            kioskPage = open(server.address("kiosk", kiosk));
        }
        return kioskPage;
    }

    /** An expert that waits for the engine, or is spoken to first by it. */
    Page expert(PeerId peer, String picture, boolean polite) {
        return expert(peer, picture, polite, "");
    }

    Page expert(PeerId peer, String picture, boolean polite, String more) {
        server.hear(peer.value(), text -> engine.receive(peer, signal(text)));
        return open(server.address("expert", peer.value()) + "&picture=" + picture + "&polite=" + polite + more);
    }

    <T extends MediaEvent> Stream<T> told(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    boolean isTold(MediaEvent event) {
        return events.contains(event);
    }

    @Override
    public void close() {
        pages.forEach(page -> page.context().close());
        engine.close();
        server.forget(kiosk);
    }

    private Page open(String address) {
        Page page = chromium.open(address);
        pages.add(page);
        return page;
    }

    private void heard(MediaEvent event) {
        events.add(event);
        if (event instanceof MediaEvent.Signalled signalled) {
            server.send(signalled.peer().value(), CODEC.write(signalled.signal()));
        } else if (event instanceof MediaEvent.ToPage toPage) {
            server.send(kiosk, toPage.message());
        }
    }

    static Signal signal(String text) {
        try {
            return CODEC.read(text, Signal.class);
        } catch (BadLineException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
