package it.sportello.hub.queue.store;

import it.sportello.api.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** How a ticket is named to people and in frames. */
final class TicketKeys {

    private static final int KEY_BYTES = 9;

    private TicketKeys() {}

    /** Twelve symbols that stand for the ticket in frames and lead back to nothing. */
    static String keyOf(TicketId id) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(("ticket-key:" + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number as people read it: at least three digits, for example {@code A042}. */
    static String numberOf(String prefix, int number) {
        return "%s%03d".formatted(prefix, number);
    }
}
