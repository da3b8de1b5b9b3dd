package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The emulator prints what programs that are not ours send to printers; how the bytes were made stands beside them. */
@Timeout(60)
final class EscPosTraceTests {
    @Test
    void theTicketOfReceiptPrinterEncoderComesOutWhole() throws Exception {
        PrintedPaper paper = print("receipt-printer-encoder.bin");

        assertThat(paper.unknownCommands()).isEmpty();
        assertThat(paper.lines())
                .extracting(String::strip)
                .contains("Comune di Città", "A137", "Più vicino è già pronto: 16,79 €");
        assertThat(Qr.read(paper.image())).isEqualTo("https://sportello.example/q/Zm9yZWlnbi1lbmNvZGVy");
    }

    @Test
    void theTicketOfReceiptlineComesOutWholeWithItsCodeAsAPicture() throws Exception {
        PrintedPaper paper = print("receiptline.bin");

        assertThat(paper.unknownCommands()).isEmpty();
        assertThat(paper.lines()).extracting(String::strip).contains("A137", "Città 16,79 €", "─".repeat(48));
        assertThat(paper.qrTexts()).isEmpty();
        assertThat(Qr.read(paper.image())).isEqualTo("https://sportello.example/q/cmVjZWlwdGxpbmU");
    }

    @Test
    void whatThePrinterDoesNotKnowIsTold() throws Exception {
        PrintedPaper paper = print(new byte[] {0x1b, 'x', 7, '\n', 0x1d, 'V', 0});

        assertThat(paper.unknownCommands()).containsExactly("1b78");
    }

    private static PrintedPaper print(String trace) throws Exception {
        try (InputStream in = EscPosTraceTests.class.getResourceAsStream(trace)) {
            return print(in.readAllBytes());
        }
    }

    private static PrintedPaper print(byte[] bytes) throws IOException {
        BlockingQueue<PrintedPaper> papers = new LinkedBlockingQueue<>();
        try (EscPosPrinterEmulator printer = EscPosPrinterEmulator.atTcpPort()) {
            printer.onPaper(papers::add);
            printer.start();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), printer.port());
                    OutputStream out = socket.getOutputStream()) {
                out.write(bytes);
                out.flush();
                return await().until(papers::poll, paper -> paper != null);
            }
        }
    }
}
