package it.sportello.device.sim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera that is not there: it streams MJPEG over HTTP as network cameras do, sees a test pattern with the time or
 * whatever is held before it, and fails on demand. From outside, {@code PUT /scene} with a picture holds it before the
 * camera, and {@code DELETE /scene} takes it away.
 *
 * <p>Built, started once, closed once. Any thread.
 */
public final class EmulatedCamera implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmulatedCamera.class);
    private static final int LARGEST_SCENE = 32 << 20;

    private final Scene pattern;
    private final CameraFaults faults = new CameraFaults();
    private final AtomicInteger watching = new AtomicInteger();
    private volatile Scene scene;
    private volatile CountDownLatch unplugged = new CountDownLatch(0);
    private @Nullable HttpServer server;
    private int port;

    private EmulatedCamera(int port, InstantSource clock) {
        this.pattern = new TestPattern(clock);
        this.scene = pattern;
        this.port = port;
    }

    /** At a free TCP port of this machine. */
    public static EmulatedCamera atFreePort(InstantSource clock) {
        return new EmulatedCamera(0, clock);
    }

    public static EmulatedCamera atPort(int port, InstantSource clock) {
        return new EmulatedCamera(port, clock);
    }

    public void start() {
        replug();
    }

    /** The address for the driver, the same before and after every {@link #replug}. */
    public String address() {
        return "http://127.0.0.1:" + port + "/video?size={size}&rate={rate}";
    }

    /** Holds a picture before the camera: all of it is seen, as large as it goes. */
    public void hold(BufferedImage picture) {
        scene = new HeldScene(picture);
    }

    /** Takes away what is held; the test pattern is seen. */
    public void putAway() {
        scene = pattern;
    }

    /** The switches for what may go wrong. */
    public CameraFaults faults() {
        return faults;
    }

    /** Whether its light is on: somebody has it open. */
    public boolean isOpen() {
        return watching.get() > 0;
    }

    /** Pulls the cable. */
    public synchronized void unplug() {
        if (server != null) {
            unplugged.countDown();
            server.stop(0);
            server = null;
        }
    }

    /** Puts the cable back. */
    public synchronized void replug() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no camera at port " + port, e);
        }
        unplugged = new CountDownLatch(1);
        port = server.getAddress().getPort();
        server.createContext("/video", this::video);
        server.createContext("/scene", this::scene);
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("emulated camera").factory()));
        server.start();
    }

    @Override
    public void close() {
        unplug();
    }

    private void video(HttpExchange exchange) {
        watching.incrementAndGet();
        try (exchange) {
            new MotionJpeg(exchange, faults, unplugged).show(() -> faults.isBlack() ? Scene.BLACK : scene);
        } catch (IOException e) {
            LOG.debug("The driver went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watching.decrementAndGet();
        }
    }

    private void scene(HttpExchange exchange) throws IOException {
        try (exchange) {
            int answer = switch (exchange.getRequestMethod()) {
                case "PUT" -> take(exchange);
                case "DELETE" -> {
                    putAway();
                    yield 204;
                }
                default -> 405;
            };
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    private int take(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_SCENE);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture == null) {
            return 415;
        }
        hold(picture);
        return 204;
    }
}
