package it.sportello.kiosk.room;

/**
 * What the citizen lets out, and how loud the others are.
 *
 * @param volume 0 to 100
 */
public record Sending(boolean camera, boolean microphone, int volume) {

    public static final int STEP = 20;
    static final Sending ALL = new Sending(true, true, 80);

    public Sending withCamera(boolean on) {
        return new Sending(on, microphone, volume);
    }

    public Sending withMicrophone(boolean on) {
        return new Sending(camera, on, volume);
    }

    public Sending louder(int by) {
        return new Sending(camera, microphone, Math.clamp(volume + by, 0, 100));
    }
}
