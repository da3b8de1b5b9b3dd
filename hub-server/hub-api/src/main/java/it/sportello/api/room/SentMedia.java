package it.sportello.api.room;

import org.jspecify.annotations.Nullable;

/**
 * What a participant sends.
 *
 * @param screenStream the id of the media stream that shows the participant's screen; null while none is shown
 */
public record SentMedia(
        boolean camera, boolean microphone, @Nullable String screenStream) {}
