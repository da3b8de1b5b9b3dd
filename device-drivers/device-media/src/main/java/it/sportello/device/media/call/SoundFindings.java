package it.sportello.device.media.call;

import it.sportello.device.media.MediaEngine.Finding;

/** What a test found of microphone and loudspeaker. */
public record SoundFindings(Finding microphone, Finding speaker) {
    public static final SoundFindings NONE = new SoundFindings(Finding.NONE, Finding.NONE);
    public static final SoundFindings UNKNOWN = new SoundFindings(Finding.UNKNOWN, Finding.UNKNOWN);
}
