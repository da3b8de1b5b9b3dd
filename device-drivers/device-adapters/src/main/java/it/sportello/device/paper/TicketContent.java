package it.sportello.device.paper;

import it.sportello.device.Direction;
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

    public TicketContent {
        lines = List.copyOf(lines);
        footer = List.copyOf(footer);
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
