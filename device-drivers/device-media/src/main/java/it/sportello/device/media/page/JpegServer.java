package it.sportello.device.media.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sportello.device.Device.Subscription;
import it.sportello.device.Picture;
import it.sportello.device.media.call.Desk;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the camera's pictures to the kiosk's page: a stream of JPEGs, each with its length before it, on a port of this
 * machine only and at an address that nobody guesses. The address changes each time the camera is shown, and those who read
 * at the old one are cut off.
 */
public final class JpegServer {
    private static final Logger LOG = LoggerFactory.getLogger(JpegServer.class);
    private static final int MOST_WAITING = 2;
    private static final int TOKEN_BYTES = 24;

    private final HttpServer server;
    private final Desk desk;
    private final RandomGenerator chance;
    private volatile String token = "";

    private JpegServer(HttpServer server, Desk desk, RandomGenerator chance) {
        this.server = server;
        this.desk = desk;
        this.chance = chance;
    }

    /**
     * A server on any free port.
     *
     * @param readers has a thread for each who reads
     * @param chance not to be foretold
     */
    public static JpegServer open(Desk desk, ExecutorService readers, RandomGenerator chance) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        JpegServer pictures = new JpegServer(server, desk, chance);
        server.setExecutor(readers);
        server.createContext("/", pictures::answer);
        server.start();
        return pictures;
    }

    /** The address where the camera is shown from now on, or is already. */
    String show() {
        if (token.isEmpty()) {
            byte[] bytes = new byte[TOKEN_BYTES];
            chance.nextBytes(bytes);
            token = HexFormat.of().formatHex(bytes);
        }
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + token;
    }

    void hide() {
        token = "";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath().substring(1);
        try (exchange) {
            if (asked.isEmpty() || !asked.equals(token)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            stream(asked, new DataOutputStream(exchange.getResponseBody()));
        } catch (IOException e) {
            LOG.debug("The page reads the camera no more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A slow reader misses pictures and gets no old ones. */
    private void stream(String asked, DataOutputStream out) throws IOException, InterruptedException {
        LinkedBlockingDeque<Picture> waiting = new LinkedBlockingDeque<>(MOST_WAITING);
        Consumer<Picture> newest = picture -> {
            if (!waiting.offer(picture)) {
                waiting.poll();
                waiting.offer(picture);
            }
        };
        Subscription watching = desk.watch(newest);
        try (JpegEncoder encoder = new JpegEncoder()) {
            while (asked.equals(token)) {
                @Nullable Picture picture = next(waiting);
                if (picture != null) {
                    byte[] jpeg = encoder.encode(picture);
                    out.writeInt(jpeg.length);
                    out.write(jpeg);
                    out.flush();
                }
            }
        } finally {
            watching.close();
        }
    }

    private static @Nullable Picture next(BlockingQueue<Picture> waiting) throws InterruptedException {
        return waiting.poll(200, TimeUnit.MILLISECONDS);
    }
}
