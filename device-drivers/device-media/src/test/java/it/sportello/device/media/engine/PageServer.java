package it.sportello.device.media.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Serves the pages of a test under a strict policy, and carries messages between a test and each of its pages. */
final class PageServer implements AutoCloseable {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self' http://127.0.0.1:*; media-src 'self'; base-uri 'none'; form-action 'none'";

    private final HttpServer server;
    private final Map<String, BlockingDeque<String>> boxes = new ConcurrentHashMap<>();
    private final Map<String, Consumer<String>> ears = new ConcurrentHashMap<>();
    private final Map<String, String> loads = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    PageServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/in/", this::in);
        server.createContext("/out/", this::out);
        server.createContext("/booth/", exchange -> file(exchange, ""));
        server.createContext("/js/", exchange -> file(exchange, "/META-INF/resources"));
        server.start();
    }

    String address(String page, String mailbox) {
        return "http://127.0.0.1:%d/booth/%s.html?mailbox=%s"
                .formatted(server.getAddress().getPort(), page, mailbox);
    }

    void hear(String mailbox, Consumer<String> ear) {
        ears.put(mailbox, ear);
    }

    void send(String mailbox, String text) {
        box(mailbox).add(text);
    }

    void forget(String mailbox) {
        ears.remove(mailbox);
        boxes.remove(mailbox);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private BlockingDeque<String> box(String mailbox) {
        return boxes.computeIfAbsent(mailbox, name -> new LinkedBlockingDeque<>());
    }

    private void in(HttpExchange exchange) throws IOException {
        BlockingDeque<String> box = box(name(exchange));
        List<String> messages = new ArrayList<>();
        try (exchange) {
            String load = exchange.getRequestURI().getQuery();
            loads.put(name(exchange), load);
            String first = box.poll(5, TimeUnit.SECONDS);
            if (first != null && !load.equals(loads.get(name(exchange)))) {
                // It was for the page that was loaded since.
                box.addFirst(first);
            } else if (first != null) {
                messages.add(first);
                box.drainTo(messages);
            }
            answer(exchange, "application/json", json.writeValueAsBytes(messages));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void out(HttpExchange exchange) throws IOException {
        String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            ears.getOrDefault(name(exchange), nobody -> {}).accept(said);
            answer(exchange, "text/plain", new byte[0]);
        }
    }

    private void file(HttpExchange exchange, String folder) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange;
                var resource = PageServer.class.getResourceAsStream(folder + path)) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            String type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
            answer(exchange, type, resource.readAllBytes());
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String name(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().replaceAll(".*/", "");
    }
}
