package it.sportello.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the server wrote about its last start, and what kind of failure that tells. */
final class ServerLog {
    private static final String HANDED_OVER = "redirecting log output";
    private static final String FIRST_LINE = "starting PostgreSQL";
    private static final int MOST_CHARACTERS = 4_000;

    private ServerLog() {}

    /** The failure told by the words of the last start. */
    static EmbeddedPostgresException explain(DataFolder folder) throws IOException {
        String words = Files.readString(folder.startLog(), StandardCharsets.ISO_8859_1);
        if (words.contains(HANDED_OVER)) {
            words += newest(folder.log()).map(ServerLog::sinceStart).orElse("");
        }
        String detail = words.substring(Math.max(0, words.length() - MOST_CHARACTERS));
        return new EmbeddedPostgresException(kindOf(detail), detail.strip());
    }

    static PostgresFailure kindOf(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("disk quota")) {
            return PostgresFailure.NO_SPACE;
        }
        if (text.contains("address already in use")) {
            return PostgresFailure.PORT_IN_USE;
        }
        if (containsAny(text, "permission denied", "operation not permitted", "read-only file system", "wrong owner")) {
            return PostgresFailure.NOT_ALLOWED;
        }
        boolean unreadable =
                containsAny(text, "panic:", "could not read", "could not open", "could not find", "invalid");
        boolean foreign = containsAny(
                text, "incompatible with server", "not a database cluster", "does not exist", "authentication failed");
        return unreadable || foreign ? PostgresFailure.BROKEN_DATA : PostgresFailure.OTHER;
    }

    private static boolean containsAny(String text, String... parts) {
        return Stream.of(parts).anyMatch(text::contains);
    }

    private static Optional<Path> newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }

    private static String sinceStart(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.substring(Math.max(0, text.lastIndexOf(FIRST_LINE)));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
