package it.sportello.device.media.child;

/** A tone, and how much of it is in what was heard. */
record Tone(double hertz, int rate) {

    short[] samples(int count, double loudness) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (Short.MAX_VALUE * loudness * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    /** Its loudness in a part of what was heard, 0 to 1, by Goertzel's filter. */
    double loudnessIn(short[] heard, int from, int to) {
        double factor = 2 * Math.cos(2 * Math.PI * hertz / rate);
        double last = 0;
        double beforeLast = 0;
        for (int i = from; i < to; i++) {
            double now = heard[i] / (double) Short.MAX_VALUE + factor * last - beforeLast;
            beforeLast = last;
            last = now;
        }
        double power = last * last + beforeLast * beforeLast - factor * last * beforeLast;
        return 2 * Math.sqrt(Math.max(0, power)) / Math.max(1, to - from);
    }
}
