package it.sportello.device.camera;

import it.sportello.device.CameraMode;

/**
 * Where a camera is and how it is opened.
 *
 * @param address {@code v4l2:/dev/video0}; {@code http://host/path} for a camera in the network that streams MJPEG, where
 *     <code>{size}</code> and <code>{rate}</code> stand for what is wanted; {@code file:clip.mp4} or
 *     {@code file:picture.png}, shown again and again; {@code lavfi:testsrc2} for a picture that FFmpeg draws
 * @param stream for those who watch
 * @param still for one picture with all its details
 */
public record CameraSettings(CameraAddress address, CameraMode stream, CameraMode still) {
    /** VGA at 25 pictures a second, as video calls send it, and stills of up to eight megapixels. */
    public static CameraSettings at(String address) {
        return new CameraSettings(
                CameraAddress.parse(address), new CameraMode(640, 480, 25), new CameraMode(3264, 2448, 15));
    }

    public CameraSettings withStream(CameraMode mode) {
        return new CameraSettings(address, mode, still);
    }

    public CameraSettings withStill(CameraMode mode) {
        return new CameraSettings(address, stream, mode);
    }
}
