package it.sportello.device.paper;

import it.sportello.device.Direction;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that stands on one ticket, in the language of its reader. An empty text is left out.
 *
 * @param number the number that will be called, the largest thing on the paper
 * @param lines labels with their values
 * @param qrUrl the address of the ticket's page
 * @param qrCaption what the code is good for
 * @param footer the date line first
 * @param copyMark says that this paper repeats an earlier one
 */
public record TicketContent(
        String organisation,
        String branch,
        String service,
        String number,
        List<Labelled> lines,
        String qrUrl,
        String qrCaption,
        List<String> footer,
        String copyMark,
        Direction direction) {

    private static final String RIGHT_TO_LEFT_MARK = "\u200f";

    public TicketContent {
        lines = List.copyOf(lines);
        footer = List.copyOf(footer);
    }

    /** With the mark of its direction before every text that could be read both ways. */
    TicketContent marked() {
        if (direction == Direction.LEFT_TO_RIGHT) {
            return this;
        }
        List<Labelled> marked = lines.stream()
                .map(line -> new Labelled(marked(line.label()), marked(line.value())))
                .toList();
        List<String> end = footer.stream().map(TicketContent::marked).toList();
        return new TicketContent(
                marked(organisation),
                marked(branch),
                marked(service),
                number,
                marked,
                qrUrl,
                marked(qrCaption),
                end,
                marked(copyMark),
                direction);
    }

    private static String marked(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? RIGHT_TO_LEFT_MARK + text : text;
    }

    /** One label and its value. */
    public record Labelled(String label, String value) {}

    /** A ticket with its number and address alone, read from left to right. */
    public static TicketContent of(String number, String qrUrl) {
        return new TicketContent("", "", "", number, List.of(), qrUrl, "", List.of(), "", Direction.LEFT_TO_RIGHT);
    }

    public TicketContent withOffice(String organisation, String branch) {
        return new TicketContent(
                organisation, branch, service, number, lines, qrUrl, qrCaption, footer, copyMark, direction);
    }

    public TicketContent withService(String service) {
        return new TicketContent(
                organisation, branch, service, number, lines, qrUrl, qrCaption, footer, copyMark, direction);
    }

    /** With one more line below the others. */
    public TicketContent withLine(String label, String value) {
        List<Labelled> more = new ArrayList<>(lines);
        more.add(new Labelled(label, value));
        return new TicketContent(
                organisation, branch, service, number, more, qrUrl, qrCaption, footer, copyMark, direction);
    }

    public TicketContent withQrCaption(String caption) {
        return new TicketContent(
                organisation, branch, service, number, lines, qrUrl, caption, footer, copyMark, direction);
    }

    public TicketContent withFooter(String... footer) {
        return new TicketContent(
                organisation, branch, service, number, lines, qrUrl, qrCaption, List.of(footer), copyMark, direction);
    }

    public TicketContent withCopyMark(String mark) {
        return new TicketContent(
                organisation, branch, service, number, lines, qrUrl, qrCaption, footer, mark, direction);
    }

    public TicketContent with(Direction direction) {
        return new TicketContent(
                organisation, branch, service, number, lines, qrUrl, qrCaption, footer, copyMark, direction);
    }
}
