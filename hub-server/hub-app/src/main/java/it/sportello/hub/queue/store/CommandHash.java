package it.sportello.hub.queue.store;

import it.sportello.api.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is stored of a command's id, in hexadecimal: its SHA-256. The id opens the ticket's page, so it is nowhere in the
 * database; being 122 random bits, it cannot be found from this.
 */
record CommandHash(String hex) implements Comparable<CommandHash> {

    static CommandHash of(CommandId id) {
        try {
            var text = id.value().toString().getBytes(StandardCharsets.US_ASCII);
            return new CommandHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static CommandHash of(byte[] stored) {
        return new CommandHash(HexFormat.of().formatHex(stored));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(CommandHash other) {
        return hex.compareTo(other.hex);
    }
}
