package it.sportello.device.sim;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture in a file, shown as if a camera saw it: taken away, the camera is unplugged. */
final class StillPictureCameraContractTests extends CameraContractTests {
    @Override
    String plugIn() throws IOException {
        replug();
        return "file:" + file();
    }

    @Override
    void unplug() throws IOException {
        Files.deleteIfExists(file());
    }

    @Override
    void replug() throws IOException {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(120, 130, 110));
        pen.fillRect(0, 0, 1600, 1200);
        pen.setColor(Color.WHITE);
        pen.fillRect(400, 300, 800, 600);
        pen.dispose();
        Path fresh = directory.resolve("fresh.png");
        ImageIO.write(image, "png", fresh.toFile());
        Files.move(fresh, file());
    }

    private Path file() {
        return directory.resolve("scene.png");
    }
}
