package it.sportello.device.media.engine;

import it.sportello.device.media.protocol.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what the engine's process writes to its error stream into the log: a bounded part of it, without addresses. */
final class ChildLog implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ChildLog.class);
    private static final int LONGEST_LINE = 8_000;
    private static final int LONGEST_SHOWN = 300;
    private static final int MOST_LINES = 500;
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|(?i)\\b[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,7}\\b|[\\w-]+\\.local\\b");

    private final InputStream errors;

    ChildLog(InputStream errors) {
        this.errors = errors;
    }

    @Override
    public void run() {
        try {
            Lines lines = new Lines(errors, LONGEST_LINE);
            int shown = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (shown++ < MOST_LINES) {
                    LOG.info("engine: {}", cleaned(line));
                }
            }
        } catch (IOException e) {
            LOG.debug("The media engine's errors are not heard any more", e);
        }
    }

    static String cleaned(String line) {
        String shown = line.substring(0, Math.min(line.length(), LONGEST_SHOWN)).replaceAll("\\p{Cntrl}", " ");
        return ADDRESS.matcher(shown).replaceAll("<address>");
    }
}
