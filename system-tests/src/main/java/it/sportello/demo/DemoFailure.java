package it.sportello.demo;

import java.util.Map;

/** Why the demo cannot run: the key of a text that says what to do. */
public final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String subject;

    DemoFailure(String key, Object subject) {
        super(key + ": " + subject);
        this.key = key;
        this.subject = String.valueOf(subject);
    }

    String key() {
        return key;
    }

    Map<String, String> arguments() {
        return Map.of("subject", subject);
    }
}
