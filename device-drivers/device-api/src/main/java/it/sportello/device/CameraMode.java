package it.sportello.device;

/**
 * How a camera is to be opened: the largest picture that is wanted, and how many in a second. A camera of other
 * proportions gives smaller pictures of its own.
 */
public record CameraMode(int width, int height, int rate) {
    public CameraMode {
        if (width < 2 || height < 2 || rate < 1) {
            throw new IllegalArgumentException(width + "x" + height + " at " + rate);
        }
    }
}
