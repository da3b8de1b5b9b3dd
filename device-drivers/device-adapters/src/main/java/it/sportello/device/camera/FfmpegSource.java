package it.sportello.device.camera;

import it.sportello.device.CameraMode;
import it.sportello.device.camera.CameraAddress.Drawn;
import it.sportello.device.camera.CameraAddress.Networked;
import it.sportello.device.camera.CameraAddress.Plugged;
import it.sportello.device.camera.CameraAddress.Recorded;
import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What FFmpeg opens at an address. */
final class FfmpegSource implements PictureSource {
    private static final int PICTURES_TO_FIND_THE_LIGHT = 8;

    private final CameraAddress address;

    FfmpegSource(CameraAddress address) {
        this.address = address;
    }

    @Override
    public boolean isThere() {
        return address.isThere();
    }

    @Override
    public boolean isLive() {
        return address instanceof Plugged || address instanceof Networked;
    }

    @Override
    public int warmUp() {
        return address instanceof Plugged ? PICTURES_TO_FIND_THE_LIGHT : 0;
    }

    @Override
    public PictureStream open(CameraMode mode, BooleanSupplier goOn) throws IOException {
        if (!isThere()) {
            throw new IOException("nothing is at " + address);
        }
        return switch (address) {
            case Plugged plugged -> new LiveStream(plugged(plugged, mode, goOn), mode);
            case Networked net ->
                new LiveStream(new FfmpegInput("mpjpeg", net.url(mode), Map.of("rw_timeout", "5000000"), goOn), mode);
            case Recorded recorded -> new PacedStream(recorded.file(), mode, goOn);
            case Drawn drawn -> new PacedStream(new FfmpegInput("lavfi", drawn.filter(mode), Map.of(), goOn), mode);
        };
    }

    /** Compressed pictures first: few cameras send large ones otherwise at more than a few in a second. */
    private static FfmpegInput plugged(Plugged camera, CameraMode mode, BooleanSupplier goOn) throws IOException {
        String size = mode.width() + "x" + mode.height();
        String rate = Integer.toString(mode.rate());
        String device = camera.device().toString();
        try {
            return new FfmpegInput(
                    "v4l2", device, Map.of("video_size", size, "framerate", rate, "input_format", "mjpeg"), goOn);
        } catch (IOException e) {
            return new FfmpegInput("v4l2", device, Map.of("video_size", size, "framerate", rate), goOn);
        }
    }
}
