package it.sportello.device.document;

import it.sportello.device.Picture;
import org.bytedeco.opencv.opencv_core.Mat;

/** The brightness of a picture, on the heap. Shared and never written to. */
record Plane(int width, int height, byte[] rows) {
    /** Shares the picture's own bytes. */
    static Plane of(Picture picture) {
        return new Plane(picture.width(), picture.height(), picture.planes());
    }

    /** A copy of one channel of eight bits. */
    static Plane of(Mat grey) {
        byte[] rows = new byte[grey.cols() * grey.rows()];
        grey.data().get(rows);
        return new Plane(grey.cols(), grey.rows(), rows);
    }

    /** The brightness between dots, whose middles lie at halves; outside it is that of the edge. */
    double at(double x, double y) {
        double left = Math.clamp(x - 0.5, 0, width - 1.001);
        double top = Math.clamp(y - 0.5, 0, height - 1.001);
        int column = (int) left;
        int row = (int) top;
        double right = left - column;
        double down = top - row;
        return (1 - down) * ((1 - right) * dot(column, row) + right * dot(column + 1, row))
                + down * ((1 - right) * dot(column, row + 1) + right * dot(column + 1, row + 1));
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    int dot(int x, int y) {
        return rows[y * width + x] & 0xff;
    }
}
