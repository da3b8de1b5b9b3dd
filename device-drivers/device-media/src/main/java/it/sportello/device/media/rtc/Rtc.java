package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library, opened once for the process's life: a second factory would leak threads, and one without a sound
 * module of its own would end the process where there is no sound server.
 */
final class Rtc {
    private static final Logger LOG = LoggerFactory.getLogger(Rtc.class);

    private final AudioDeviceModule module;
    private final PeerConnectionFactory factory;
    private final boolean sound;

    private Rtc(AudioDeviceModule module, boolean sound) {
        this.module = module;
        this.sound = sound;
        this.factory = new PeerConnectionFactory(module);
    }

    /** Throws any {@link Throwable} the library throws where it does not work. */
    static Rtc open() {
        try {
            return new Rtc(new AudioDeviceModule(AudioLayer.kLinuxPulseAudio), true);
        } catch (Error e) {
            LOG.warn("No sound server answers: calls are without sound");
            return new Rtc(new AudioDeviceModule(AudioLayer.kDummyAudio), false);
        }
    }

    PeerConnectionFactory factory() {
        return factory;
    }

    /** Whether a sound server answers. */
    boolean sound() {
        return sound;
    }

    void volume(int percent) {
        if (!sound) {
            return;
        }
        try {
            int least = module.getMinSpeakerVolume();
            int most = module.getMaxSpeakerVolume();
            module.setSpeakerVolume(least + (most - least) * percent / 100);
        } catch (Throwable e) {
            // No stream plays yet: told again when one does.
            LOG.debug("The volume cannot be set now", e);
        }
    }
}
