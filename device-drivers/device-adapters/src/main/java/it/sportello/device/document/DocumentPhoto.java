package it.sportello.device.document;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * The photo of one paper, straightened and evenly lit; without a page the whole picture as it is.
 *
 * @param corners where the sheet lay in the picture, in dots, clockwise from the upper left; empty without a page
 * @param widthMm how wide the sheet is taken to be
 * @param jpeg the sheet and nothing around it
 */
public record DocumentPhoto(
        Verdict verdict, List<Point2D.Double> corners, double widthMm, double heightMm, byte[] jpeg) {
    public DocumentPhoto {
        corners = List.copyOf(corners);
    }

    @Override
    public String toString() {
        return "DocumentPhoto[%s, %.0fx%.0f mm, %d bytes]".formatted(verdict, widthMm, heightMm, jpeg.length);
    }
}
