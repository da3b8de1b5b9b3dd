package it.sportello.hub.citizen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the script of the room says, by the last part of each key; what it puts in itself is left open. */
final class RoomWords {

    private static final Map<String, String> OPEN =
            Map.of("name", "{name}", "time", "{time}", "device", "{device}", "count", "{count}");

    private static final List<String> KEYS = List.of(
            "EXPERT",
            "COLLEAGUE",
            "INTERPRETER",
            "you",
            "screenOf",
            "connecting",
            "lost",
            "coming",
            "here",
            "inLine",
            "hold",
            "away",
            "holdIn",
            "notHeard",
            "told",
            "GOOD",
            "WEAK",
            "BAD",
            "camera",
            "microphone",
            "DENIED",
            "MISSING",
            "BUSY",
            "FAILED",
            "retry",
            "works",
            "testing",
            "darkness",
            "silence",
            "quiet",
            "sending",
            "sent",
            "notSent",
            "pages",
            "unread");

    private RoomWords() {}

    static Map<String, String> of(Words words) {
        var said = new TreeMap<String, String>();
        KEYS.forEach(key -> said.put(key, words.say("room." + key, OPEN)));
        return said;
    }
}
