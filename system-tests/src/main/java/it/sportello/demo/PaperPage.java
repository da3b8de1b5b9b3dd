package it.sportello.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.sportello.device.sim.EscPosPrinterEmulator;
import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page that shows what the emulated printer has printed, and lets one empty its paper tray. */
final class PaperPage implements AutoCloseable {

    private static final int SHOWN = 12;

    private final int port;
    private final HttpServer server;
    private final EscPosPrinterEmulator printer;
    private final List<byte[]> papers = new CopyOnWriteArrayList<>();
    private final Texts texts = Texts.load(PaperPage.class, "demo");
    private final Map<String, Runnable> switches;

    PaperPage(int port, EscPosPrinterEmulator printer) throws IOException {
        this.port = port;
        this.printer = printer;
        this.switches = Map.of(
                "paper-out", () -> printer.faults().paperOut(true),
                "cover-open", () -> printer.faults().coverOpen(true),
                "mute", () -> printer.faults().mute(true),
                "unplug", printer::unplug,
                "all-well", this::mend);
        this.server = HttpServer.create();
        server.createContext("/", this::page);
        server.createContext("/paper/", this::picture);
        server.createContext("/fault/", this::fault);
    }

    void start() throws IOException {
        server.bind(new InetSocketAddress("127.0.0.1", port), 0);
        printer.onPaper(paper -> papers.add(paper.png()));
        server.start();
    }

    List<byte[]> papers() {
        return List.copyOf(papers);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void mend() {
        printer.faults().clear();
        printer.replug();
    }

    private void page(HttpExchange exchange) throws IOException {
        var header = exchange.getRequestHeaders().getFirst("Accept-Language");
        var language = Language.best(header == null ? "" : header, texts.languages());
        var pictures = new StringBuilder();
        var all = papers();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - SHOWN); i--) {
            pictures.append("<img src=\"/paper/%d.png\" alt=\"%s\">"
                    .formatted(i, texts.get(language, "paper.picture", Map.of("number", i + 1))));
        }
        var buttons = new StringBuilder();
        switches.keySet().stream()
                .sorted()
                .forEach(key -> buttons.append("<button formaction=\"/fault/%s\">%s</button>"
                        .formatted(key, texts.get(language, "fault." + key))));
        var title = texts.get(language, "paper.title");
        answer(exchange, 200, "text/html; charset=utf-8", """
                <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta http-equiv="refresh" content="3"><style>body{font-family:sans-serif;margin:2rem;background:#e8edf3}
                img{width:20rem;margin:1rem;box-shadow:0 2px 12px #0004;background:#fff;vertical-align:top}
                button{font-size:1rem;padding:.6rem 1rem;margin:.2rem}</style></head>
                <body><main><h1>%s</h1><form method="post">%s</form><p>%s</p>%s</main></body></html>
                """.formatted(
                        language.code(),
                        title,
                        title,
                        buttons,
                        all.isEmpty() ? texts.get(language, "paper.none") : "",
                        pictures)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void picture(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().replaceAll("\\D", "");
        var all = papers();
        int index = name.isEmpty() || name.length() > 6 ? -1 : Integer.parseInt(name);
        if (index < 0 || index >= all.size()) {
            answer(exchange, 404, "text/plain", new byte[0]);
        } else {
            answer(exchange, 200, "image/png", all.get(index));
        }
    }

    private void fault(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestURI().getPath().substring("/fault/".length());
        var turn = switches.get(key);
        if (turn != null && exchange.getRequestMethod().equals("POST")) {
            turn.run();
        }
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
