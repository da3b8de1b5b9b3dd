package it.sportello.device.paper;

import it.sportello.device.Direction;
import it.sportello.device.lettering.Lettering;
import it.sportello.device.paper.PdfColumn.Place;
import it.sportello.device.paper.PdfWords.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The ticket as a page: vector code, embedded fonts, selectable words where a font can set them. */
final class TicketPdf {
    private static final float QR_MM = 32;
    private static final float NUMBER_POINTS = 76;

    private final Lettering lettering;

    TicketPdf(Lettering lettering) {
        this.lettering = lettering;
    }

    byte[] document(TicketContent ticket) {
        try (PDDocument document = new PDDocument();
                PdfWords words = new PdfWords(document, lettering)) {
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(ticket.number());
            about.setAuthor(ticket.organisation());
            document.setDocumentInformation(about);
            PdfColumn column = new PdfColumn();
            lay(ticket, column, words);
            column.draw(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the document stays in memory", e);
        }
    }

    private static void lay(TicketContent ticket, PdfColumn column, PdfWords words) throws IOException {
        middle(column, words, ticket.organisation(), 12, true);
        middle(column, words, ticket.branch(), 9.5f, false);
        column.rule();
        middle(column, words, ticket.service(), 15, true);
        number(column, words, ticket.number());
        middle(column, words, ticket.copyMark(), 16, true);
        column.rule();
        for (TicketContent.Labelled line : ticket.lines()) {
            pair(column, words, line, ticket.direction());
        }
        column.rule();
        column.code(new QrSquare(ticket.qrUrl()), QR_MM);
        middle(column, words, ticket.qrCaption(), 10.5f, true);
        for (String line : ticket.footer()) {
            middle(column, words, line, 8.5f, false);
        }
    }

    private static void number(PdfColumn column, PdfWords words, String number) throws IOException {
        Words set = words.line(number, NUMBER_POINTS, true);
        float fitting = Math.min(1, PdfColumn.WIDTH / set.width());
        Words fitted = fitting < 1 ? words.line(number, NUMBER_POINTS * fitting, true) : set;
        column.line(fitted.tight(), Place.MIDDLE);
    }

    private static void middle(PdfColumn column, PdfWords words, String text, float points, boolean bold)
            throws IOException {
        if (!text.isBlank()) {
            for (Words line : words.wrap(text, points, bold)) {
                column.line(line, Place.MIDDLE);
            }
        }
    }

    private static void pair(PdfColumn column, PdfWords words, TicketContent.Labelled line, Direction direction)
            throws IOException {
        Words label = words.line(line.label(), 10, false);
        Words value = words.line(line.value(), 10, true);
        boolean fromRight = direction == Direction.RIGHT_TO_LEFT;
        if (label.width() + value.width() + 8 <= PdfColumn.WIDTH) {
            column.edges(fromRight ? value : label, fromRight ? label : value);
            return;
        }
        for (Words part : words.wrap(line.label(), 10, false)) {
            column.line(part, fromRight ? Place.RIGHT : Place.LEFT);
        }
        for (Words part : words.wrap(line.value(), 10, true)) {
            column.line(part, fromRight ? Place.LEFT : Place.RIGHT);
        }
    }
}
