package it.sportello.device.media.child;

import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.call.SoundFindings;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a tone and listens for it. A tone that comes back proves microphone and loudspeaker; where it does not, nobody can
 * tell which of them is at fault, unless one of them is not there at all.
 */
final class SoundTest implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SoundTest.class);
    private static final Tone TONE = new Tone(880, PulseStream.RATE);
    private static final int SLICE = PulseStream.RATE / 10;
    private static final int QUIET = PulseStream.RATE * 2 / 5;
    private static final int LENGTH = PulseStream.RATE * 2;
    private static final double LOUDNESS = 0.3;
    private static final double HEARD = 0.003;
    private static final double LOUDER = 3;

    private final Consumer<SoundFindings> done;

    SoundTest(Consumer<SoundFindings> done) {
        this.done = done;
    }

    @Override
    public void run() {
        SoundFindings findings = SoundFindings.UNKNOWN;
        try {
            findings = findings();
        } catch (RuntimeException e) {
            LOG.warn("The sound could not be tested", e);
        } finally {
            done.accept(findings);
        }
    }

    private static SoundFindings findings() {
        try (PulseStream microphone = PulseStream.fromMicrophone("sportello test")) {
            short[] before = new short[QUIET];
            microphone.read(before);
            Player player = new Player();
            Thread playing = Thread.ofPlatform().daemon().name("tone").start(player);
            short[] heard = new short[LENGTH];
            microphone.read(heard);
            playing.join();
            return judge(before, heard, player.played);
        } catch (IOException e) {
            LOG.info("No microphone: {}", e.getMessage());
            Player player = new Player();
            player.run();
            return new SoundFindings(Finding.NONE, player.played ? Finding.WEAK : Finding.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SoundFindings.UNKNOWN;
        }
    }

    static SoundFindings judge(short[] before, short[] heard, boolean played) {
        double tone = loudest(heard);
        boolean comesBack = tone > HEARD && tone > LOUDER * loudest(before);
        Finding microphone = comesBack ? Finding.GOOD : isDead(before) && isDead(heard) ? Finding.NONE : Finding.WEAK;
        Finding speaker = !played ? Finding.NONE : comesBack ? Finding.GOOD : Finding.WEAK;
        return new SoundFindings(microphone, speaker);
    }

    private static double loudest(short[] heard) {
        double loudest = 0;
        for (int from = 0; from + SLICE <= heard.length; from += SLICE) {
            loudest = Math.max(loudest, TONE.loudnessIn(heard, from, from + SLICE));
        }
        return loudest;
    }

    /** Any real microphone has some noise. */
    private static boolean isDead(short[] heard) {
        for (short sample : heard) {
            if (sample != 0) {
                return false;
            }
        }
        return true;
    }

    private static final class Player implements Runnable {
        private volatile boolean played;

        @Override
        public void run() {
            try (PulseStream speaker = PulseStream.toSpeaker("sportello test")) {
                speaker.write(TONE.samples(PulseStream.RATE, LOUDNESS));
                // Silence after it pushes the end of the tone out.
                speaker.write(new short[PulseStream.RATE / 4]);
                played = true;
            } catch (IOException e) {
                LOG.info("No loudspeaker: {}", e.getMessage());
            }
        }
    }
}
