package it.sportello.device.sim;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * One paper that left the emulated printer.
 *
 * @param image the paper as wide as it is, 8 dots a millimetre
 * @param lines the words that the printer set in its own letters, line by line
 * @param qrTexts what the printer was told to print as QR codes
 * @param unknownCommands what it was told and does not know
 * @param cut whether the cutter cut it; otherwise its end was torn off
 */
public record PrintedPaper(
        BufferedImage image, List<String> lines, List<String> qrTexts, List<String> unknownCommands, boolean cut) {
    public PrintedPaper {
        lines = List.copyOf(lines);
        qrTexts = List.copyOf(qrTexts);
        unknownCommands = List.copyOf(unknownCommands);
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture stays in memory", e);
        }
        return out.toByteArray();
    }
}
