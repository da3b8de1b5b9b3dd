package it.sportello.device.media.call;

import it.sportello.device.media.MediaEngine.Quality;

/** Says from two looks at a connection's counters how the peer comes across. */
public final class QualityRule {
    private static final double BAD_LOSS = 0.12;
    private static final double WEAK_LOSS = 0.04;
    private static final double BAD_SECONDS = 0.8;
    private static final double WEAK_SECONDS = 0.35;
    private static final double BAD_RATE = 5;
    private static final double WEAK_RATE = 11;

    private QualityRule() {}

    /**
     * The counters of a connection at one moment.
     *
     * @param packets received, picture and sound
     * @param lost of them never came, or went lost on the way to the peer
     * @param videoPackets received of pictures
     * @param frames decoded
     * @param roundTrip in seconds
     */
    public record Look(
            double seconds, double packets, double lost, double videoPackets, double frames, double roundTrip) {
        public static final Look NONE = new Look(0, 0, 0, 0, 0, 0);
    }

    /** Pictures count only where the peer sends some. */
    public static Quality quality(Look before, Look now) {
        double seconds = now.seconds() - before.seconds();
        double packets = now.packets() - before.packets();
        if (seconds <= 0 || packets < 0) {
            return Quality.UNKNOWN;
        }
        double lost = Math.max(0, now.lost() - before.lost());
        double loss = packets + lost == 0 ? 0 : lost / (packets + lost);
        double rate = (now.frames() - before.frames()) / seconds;
        boolean pictures = now.videoPackets() - before.videoPackets() > 5 * seconds;
        if (loss > BAD_LOSS || now.roundTrip() > BAD_SECONDS || pictures && rate < BAD_RATE) {
            return Quality.BAD;
        }
        boolean weak = loss > WEAK_LOSS || now.roundTrip() > WEAK_SECONDS || pictures && rate < WEAK_RATE;
        return weak ? Quality.WEAK : packets == 0 ? Quality.UNKNOWN : Quality.GOOD;
    }
}
