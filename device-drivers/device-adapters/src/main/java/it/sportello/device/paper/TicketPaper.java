package it.sportello.device.paper;

import it.sportello.device.Align;
import it.sportello.device.Direction;
import it.sportello.device.Dots;
import it.sportello.device.PrintItem;
import it.sportello.device.PrintItem.Style;
import it.sportello.device.PrintJob;
import it.sportello.device.lettering.Lettering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The layout of a ticket on paper of 80 mm, for a ticket printer and as PDF. The number is the largest thing, the code
 * at least 25 mm wide.
 *
 * <p>Immutable; loading its fonts takes a moment, so keep one.
 */
public final class TicketPaper {
    private static final int PAPER_DOTS = 576;
    private static final int PAPER_COLUMNS = 48;
    private static final int QR_DOTS = 240;
    private static final int LARGEST = 8;
    private static final Style MIDDLE = Style.PLAIN.with(Align.CENTRE);

    private final TicketPdf pdf = new TicketPdf(new Lettering());

    /** The job of one ticket, with the cut. */
    public PrintJob escPos(String jobId, TicketContent ticket) {
        List<PrintItem> items = new ArrayList<>();
        text(items, ticket.organisation(), MIDDLE.withBold());
        text(items, ticket.branch(), MIDDLE);
        items.add(rule());
        text(items, ticket.service(), MIDDLE.withSize(1, 2).withBold());
        items.add(new PrintItem.Feed(1));
        int size = Math.clamp(PAPER_COLUMNS / Math.max(1, ticket.number().length()), 3, LARGEST);
        text(items, ticket.number(), MIDDLE.withSize(size, size).withBold());
        text(items, ticket.copyMark(), MIDDLE.withSize(2, 2).withBold());
        items.add(new PrintItem.Feed(1));
        items.add(rule());
        ticket.lines().forEach(line -> items.add(pair(line, ticket.direction())));
        items.add(rule());
        items.add(new PrintItem.Feed(1));
        items.add(new PrintItem.Qr(ticket.qrUrl(), Math.clamp(QR_DOTS / codeSize(ticket) + 1, 3, 16)));
        items.add(new PrintItem.Feed(1));
        text(items, ticket.qrCaption(), MIDDLE.withBold());
        ticket.footer().forEach(line -> text(items, line, MIDDLE));
        items.add(new PrintItem.Cut());
        return new PrintJob(jobId, items);
    }

    /** The ticket as a PDF document of one page, 80 mm wide and as long as it needs. */
    public byte[] pdf(TicketContent ticket) {
        return pdf.document(ticket);
    }

    private static int codeSize(TicketContent ticket) {
        return new QrSquare(ticket.qrUrl()).size();
    }

    private static PrintItem pair(TicketContent.Labelled line, Direction direction) {
        return new PrintItem.Pair(line.label(), line.value(), direction);
    }

    private static void text(List<PrintItem> items, String text, Style style) {
        if (!text.isBlank()) {
            items.add(new PrintItem.Text(text, style));
        }
    }

    /** A thin line between white, across the paper. */
    private static PrintItem rule() {
        int white = 10;
        byte[] rows = new byte[Dots.bytesPerRow(PAPER_DOTS) * (2 * white + 2)];
        Arrays.fill(
                rows, Dots.bytesPerRow(PAPER_DOTS) * white, Dots.bytesPerRow(PAPER_DOTS) * (white + 2), (byte) 0xff);
        return new PrintItem.Bitmap(new Dots(PAPER_DOTS, 2 * white + 2, rows));
    }
}
