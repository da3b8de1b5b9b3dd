package it.sportello.kiosk.device;

import it.sportello.device.DeviceEvent;
import it.sportello.device.DeviceException;
import it.sportello.device.DeviceState;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.PrintResult;
import it.sportello.device.TicketPrinter;
import it.sportello.device.paper.TicketContent;
import it.sportello.device.paper.TicketPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tickets on the paper of a ticket printer, and where wanted as PDF files beside it. */
public final class SlipDesk implements SlipPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(SlipDesk.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final @Nullable TicketPrinter printer;
    private final @Nullable Path pdfDirectory;
    private final TicketPaper paper;
    private final Executor worker;

    /**
     * A desk at that printer.
     *
     * @param printer null for a kiosk without one
     * @param pdfDirectory where a PDF of each ticket is left; null for nowhere
     * @param worker one thread that may wait for the printer
     */
    public SlipDesk(@Nullable TicketPrinter printer, @Nullable Path pdfDirectory, TicketPaper paper, Executor worker) {
        this.printer = printer;
        this.pdfDirectory = pdfDirectory;
        this.paper = paper;
        this.worker = worker;
    }

    @Override
    public PrinterReadiness readiness() {
        return printer == null ? PrinterReadiness.NONE : readiness(printer.state());
    }

    @Override
    public void onReadiness(Consumer<PrinterReadiness> listener) {
        if (printer != null) {
            printer.listen(event -> {
                if (event instanceof DeviceEvent.Changed changed) {
                    listener.accept(readiness(changed.now()));
                }
            });
        }
    }

    @Override
    public void print(String job, TicketContent ticket, Consumer<SlipState> listener) {
        worker.execute(() -> {
            leavePdf(job, ticket);
            listener.accept(print(job, ticket));
        });
    }

    private SlipState print(String job, TicketContent ticket) {
        if (printer == null) {
            return SlipState.NO_PRINTER;
        }
        try {
            return ended(printer.print(paper.escPos(job, ticket), LIMIT));
        } catch (DeviceException e) {
            LOG.warn("slip {} not printed: {}", job, e.why());
            return switch (e.why()) {
                case PAPER_OUT -> SlipState.PAPER_OUT;
                case COVER_OPEN -> SlipState.COVER_OPEN;
                case NOT_CONNECTED, BUSY, TIMEOUT, PROTOCOL, FAULT -> SlipState.FAILED;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SlipState.UNCONFIRMED;
        } catch (RuntimeException e) {
            LOG.error("slip {} not printed", job, e);
            return SlipState.FAILED;
        }
    }

    private SlipState ended(PrintResult result) {
        return switch (result.outcome()) {
            case PRINTED -> SlipState.PRINTED;
            case SENT_UNCONFIRMED -> SlipState.UNCONFIRMED;
            case FAILED ->
                switch (result.paper()) {
                    case OUT -> SlipState.PAPER_OUT;
                    case OK, NEAR_END, UNKNOWN ->
                        readiness() == PrinterReadiness.COVER_OPEN ? SlipState.COVER_OPEN : SlipState.FAILED;
                };
        };
    }

    private void leavePdf(String job, TicketContent ticket) {
        if (pdfDirectory != null) {
            try {
                Files.createDirectories(pdfDirectory);
                Files.write(pdfDirectory.resolve(job + ".pdf"), paper.pdf(ticket));
            } catch (IOException | RuntimeException e) {
                LOG.error("slip {} not left as PDF", job, e);
            }
        }
    }

    static PrinterReadiness readiness(DeviceState state) {
        return switch (state.link()) {
            case CLOSED, CONNECTING -> PrinterReadiness.UNKNOWN;
            case ABSENT -> PrinterReadiness.AWAY;
            case UP -> readiness(state.facts());
        };
    }

    private static PrinterReadiness readiness(Set<Fact> facts) {
        if (facts.contains(Fact.NO_ANSWER)) {
            return PrinterReadiness.AWAY;
        } else if (facts.contains(Fact.COVER_OPEN)) {
            return PrinterReadiness.COVER_OPEN;
        } else if (facts.contains(Fact.PAPER_OUT)) {
            return PrinterReadiness.PAPER_OUT;
        } else if (facts.isEmpty()) {
            return PrinterReadiness.READY;
        } else if (facts.equals(Set.of(Fact.PAPER_NEAR_END))) {
            return PrinterReadiness.PAPER_LOW;
        }
        return PrinterReadiness.FAULT;
    }
}
