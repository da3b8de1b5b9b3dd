package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.TicketPrinter;
import it.sportello.device.paper.TicketContent;
import it.sportello.device.paper.TicketPaper;
import it.sportello.device.tcp.TcpWires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tickets on emulated paper, left as pictures under {@code target} to be looked at. */
@Timeout(60)
final class TicketLookTests {
    private static final Path PICTURES = Path.of("target", "pictures");

    static Stream<Map.Entry<String, TicketContent>> tickets() {
        return Map.of(
                "italian", Tickets.italian(),
                "german", Tickets.german(),
                "arabic", Tickets.arabic(),
                "ukrainian", Tickets.ukrainian())
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void theCodeIsLargeEnoughAndReadable(Map.Entry<String, TicketContent> ticket) throws Exception {
        PrintedPaper paper = print(ticket.getValue());

        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("ticket-" + ticket.getKey() + ".png"), paper.png());
        assertThat(Qr.widthMm(paper.image())).isBetween(25.0, 40.0);
        assertThat(Qr.read(paper.image())).isEqualTo(Tickets.URL);
    }

    private static PrintedPaper print(TicketContent ticket) throws Exception {
        BlockingQueue<PrintedPaper> papers = new LinkedBlockingQueue<>();
        try (EscPosPrinterEmulator emulator = EscPosPrinterEmulator.atTcpPort();
                TicketPrinter printer =
                        EscPosDrivers.on(new TcpWires("127.0.0.1", emulator.port(), Duration.ofSeconds(1)), true)) {
            emulator.onPaper(papers::add);
            emulator.start();
            printer.start();
            await().until(() -> printer.state().ready());
            printer.print(new TicketPaper().escPos("job", ticket), Duration.ofSeconds(10));
            return await().until(papers::poll, paper -> paper != null);
        }
    }
}
