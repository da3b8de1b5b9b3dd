package it.sportello.postgres;

import java.util.regex.Pattern;

/** The rule for database names that need no escaping in SQL and URLs. */
final class DatabaseName {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private DatabaseName() {}

    static String check(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        return name;
    }
}
