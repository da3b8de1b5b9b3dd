package it.sportello.device.media.page;

import it.sportello.device.media.protocol.BadLineException;
import it.sportello.device.media.protocol.LineCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON that the engine and its script in the page exchange. */
public final class PageCodec {
    private static final Logger LOG = LoggerFactory.getLogger(PageCodec.class);
    private static final int LONGEST = 100_000;

    private final LineCodec codec = new LineCodec(ToPage.class, FromPage.class);

    public String write(ToPage message) {
        return codec.write(message);
    }

    /** What the page said; whatever else it is, is noise. */
    public FromPage read(String message) {
        try {
            return message.length() > LONGEST ? new FromPage.Noise() : codec.read(message, FromPage.class);
        } catch (BadLineException e) {
            LOG.warn("The page said something odd: {}", e.getMessage());
            return new FromPage.Noise();
        }
    }
}
