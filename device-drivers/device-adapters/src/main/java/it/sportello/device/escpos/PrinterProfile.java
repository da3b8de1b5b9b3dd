package it.sportello.device.escpos;

import java.time.Duration;

/**
 * What differs between makes of printer.
 *
 * @param widthDots the dots across the paper that can be printed
 * @param columns the letters of plain size in one line
 * @param answersStatus whether it tells its status; one that does not can never confirm a ticket
 * @param replyLimit how long it may take to answer a question
 */
public record PrinterProfile(
        CodePage codePage, int widthDots, int columns, boolean answersStatus, Duration replyLimit) {
    /** The common printer for paper of 80 mm at 203 dpi. */
    public static final PrinterProfile EIGHTY_MM =
            new PrinterProfile(CodePage.CP858, 576, 48, true, Duration.ofMillis(500));

    public PrinterProfile with(CodePage page) {
        return new PrinterProfile(page, widthDots, columns, answersStatus, replyLimit);
    }

    /** For print servers that pass nothing back. */
    public PrinterProfile withoutStatus() {
        return new PrinterProfile(codePage, widthDots, columns, false, replyLimit);
    }

    public PrinterProfile withReplyLimit(Duration limit) {
        return new PrinterProfile(codePage, widthDots, columns, answersStatus, limit);
    }
}
