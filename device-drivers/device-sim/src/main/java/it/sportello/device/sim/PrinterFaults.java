package it.sportello.device.sim;

/** The switches of an emulated printer: what may go wrong with it. Any thread; at once. */
public final class PrinterFaults {
    private static final int ALWAYS = 0x12;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Runnable changed;
    private boolean paperOut;
    private boolean paperNearEnd;
    private boolean coverOpen;
    private boolean cutterFault;
    private boolean mute;
    private boolean garbled;
    private boolean talkative;
    private boolean deaf;
    private int bytesPerSecond;
    private int linesLeft = NEVER;
    private int bytesLeft = NEVER;

    PrinterFaults(Runnable changed) {
        this.changed = changed;
    }

    /** The roll is empty, or a new one is in. */
    public void paperOut(boolean on) {
        set(() -> {
            paperOut = on;
            linesLeft = NEVER;
        });
    }

    public void paperNearEnd(boolean on) {
        set(() -> paperNearEnd = on);
    }

    /** The roll ends when so many more lines, codes or pictures are printed. */
    public void paperEndsAfterLines(int lines) {
        set(() -> linesLeft = lines);
    }

    public void coverOpen(boolean on) {
        set(() -> coverOpen = on);
    }

    public void cutterFault(boolean on) {
        set(() -> cutterFault = on);
    }

    /** Answers nothing. */
    public void mute(boolean on) {
        set(() -> mute = on);
    }

    /** Answers wrong bytes, as at a wrong speed. */
    public void garbled(boolean on) {
        set(() -> garbled = on);
    }

    /** Sends its status unasked before every answer. */
    public void talkative(boolean on) {
        set(() -> talkative = on);
    }

    /** Takes no more bytes from the cable. */
    public void stopReading(boolean on) {
        set(() -> deaf = on);
    }

    /** Takes only so many bytes in a second; 0 for as many as come. */
    public void slow(int bytesPerSecond) {
        set(() -> this.bytesPerSecond = bytesPerSecond);
    }

    /** The cable comes off when so many more bytes have come. */
    public void dropAfterBytes(int bytes) {
        set(() -> bytesLeft = bytes);
    }

    /** Nothing is wrong any more; the cable is not put back by this. */
    public void clear() {
        set(() -> {
            paperOut = paperNearEnd = coverOpen = cutterFault = mute = garbled = talkative = deaf = false;
            bytesPerSecond = 0;
            linesLeft = bytesLeft = NEVER;
        });
    }

    synchronized boolean isDeaf() {
        return deaf;
    }

    synchronized boolean isMute() {
        return mute;
    }

    synchronized boolean isGarbled() {
        return garbled;
    }

    synchronized boolean isTalkative() {
        return talkative;
    }

    synchronized boolean hasPaper() {
        return !paperOut;
    }

    synchronized boolean isOffline() {
        return paperOut || coverOpen || cutterFault;
    }

    /** 0 where there is no limit. */
    synchronized int bytesPerSecond() {
        return bytesPerSecond;
    }

    /** One more line is on the paper. */
    void lineWasPrinted() {
        if (spend()) {
            changed.run();
        }
    }

    private synchronized boolean spend() {
        if (linesLeft != NEVER && --linesLeft <= 0) {
            paperOut = true;
            return true;
        }
        return false;
    }

    /** How many of these bytes come before the cable comes off; all where it stays. */
    synchronized int through(int bytes) {
        if (bytesLeft == NEVER) {
            return bytes;
        }
        int through = Math.min(bytes, bytesLeft);
        bytesLeft -= through;
        return through;
    }

    /** Whether the cable comes off now; told once. */
    synchronized boolean takeDrop() {
        boolean drop = bytesLeft == 0;
        if (drop) {
            bytesLeft = NEVER;
        }
        return drop;
    }

    /** The answer to a question out of turn. */
    synchronized int answer(int question) {
        return switch (question) {
            case 1 -> ALWAYS | bit(isOffline(), 0x08);
            case 2 -> ALWAYS | bit(coverOpen, 0x04) | bit(paperOut, 0x20) | bit(cutterFault, 0x40);
            case 3 -> ALWAYS | bit(cutterFault, 0x08);
            default -> ALWAYS | bit(paperNearEnd || paperOut, 0x0c) | bit(paperOut, 0x60);
        };
    }

    /** The paper sensors, as answered in turn. */
    synchronized int paperSensors() {
        return bit(paperNearEnd || paperOut, 0x03) | bit(paperOut, 0x0c);
    }

    /** The four bytes that are sent unasked. */
    synchronized byte[] unasked() {
        int printer = 0x10 | bit(isOffline(), 0x08) | bit(coverOpen, 0x20);
        return new byte[] {(byte) printer, (byte) bit(cutterFault, 0x08), (byte) paperSensors(), 0};
    }

    private static int bit(boolean on, int mask) {
        return on ? mask : 0;
    }

    private void set(Runnable change) {
        synchronized (this) {
            change.run();
        }
        changed.run();
    }
}
