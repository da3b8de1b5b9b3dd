package it.sportello.hub.identity.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * One-time codes that people read and type: eight symbols of Crockford's base 32, without I, L, O and U, 40 random bits.
 * They live for minutes and attempts are few, so that is enough.
 */
@Component
class EnrolmentCodes {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    /** A fresh code, for example {@code 7KQ2-M9XD}. */
    String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** What is stored of a code; the same for small letters, with or without the hyphen. */
    byte[] hashOf(String code) {
        var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
