package it.sportello.hub.queue.desk;

import it.sportello.hub.queue.TicketCommand;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest of what a command says, to tell a repeat from another command under the same id. */
final class CommandDigest {

    /** Stands for a command that was taken back before it came. */
    static final byte[] WITHDRAWN = {0};

    private CommandDigest() {}

    static byte[] of(TicketCommand command) {
        return sha256(command.toString());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
