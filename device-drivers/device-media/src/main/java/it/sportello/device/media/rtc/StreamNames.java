package it.sportello.device.media.rtc;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The streams that the tracks of a session description belong to, by the ids of both. */
record StreamNames(Map<String, String> streams) {
    private static final Pattern MSID = Pattern.compile("(?m)^a=msid:(\\S+) (\\S+)\\s*$");

    static StreamNames of(String sdp) {
        Map<String, String> streams = new HashMap<>();
        MSID.matcher(sdp).results().forEach(found -> streams.put(found.group(2), found.group(1)));
        return new StreamNames(Map.copyOf(streams));
    }

    /** Empty where the track belongs to none. */
    String ofTrack(String track) {
        return streams.getOrDefault(track, "");
    }
}
