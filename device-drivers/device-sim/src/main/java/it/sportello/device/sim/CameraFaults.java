package it.sportello.device.sim;

/** The switches of an emulated camera: what may go wrong with it. Any thread; at once. */
public final class CameraFaults {
    private volatile boolean black;
    private volatile boolean frozen;
    private volatile boolean silent;
    private volatile int slowest = Integer.MAX_VALUE;

    /** A cap is on the lens. */
    public void black(boolean on) {
        black = on;
    }

    /** Sends the same picture again and again. */
    public void frozen(boolean on) {
        frozen = on;
    }

    /** Takes connections and sends nothing more. */
    public void silent(boolean on) {
        silent = on;
    }

    /** Sends at most so many pictures a second; 0 for as many as are wanted. */
    public void slow(int rate) {
        slowest = rate == 0 ? Integer.MAX_VALUE : rate;
    }

    /** Nothing is wrong any more; the cable is not put back by this. */
    public void clear() {
        black = frozen = silent = false;
        slowest = Integer.MAX_VALUE;
    }

    boolean isBlack() {
        return black;
    }

    boolean isFrozen() {
        return frozen;
    }

    boolean isSilent() {
        return silent;
    }

    int slowest() {
        return slowest;
    }
}
