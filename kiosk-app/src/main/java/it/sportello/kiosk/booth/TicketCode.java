package it.sportello.kiosk.booth;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the token in what was read from a ticket: the address of the ticket's page. Nothing of it is ever logged. */
final class TicketCode {

    private static final Pattern PAGE = Pattern.compile("/q/([A-Za-z0-9_.~-]{16,200})/?(?:[?#].*)?");

    private TicketCode() {}

    /**
     * The token; empty where the code is no ticket of this office.
     *
     * @param home where citizens reach the hub; any place where it is empty
     */
    static Optional<String> token(String code, String home) {
        var text = code.strip();
        if (!text.startsWith(home)) {
            return Optional.empty();
        }
        var page = PAGE.matcher(home.isEmpty() ? path(text) : text.substring(home.length()));
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]*", "");
    }
}
