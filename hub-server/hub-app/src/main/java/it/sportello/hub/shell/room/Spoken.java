package it.sportello.hub.shell.room;

import it.sportello.api.room.ChatLine;
import it.sportello.api.room.ParticipantView;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.shell.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line of the chat as staff read it.
 *
 * @param meaning of a prepared text that was sent in another language: the same in the reader's; else empty
 */
record Spoken(UUID id, String who, boolean mine, Instant at, String text, String meaning) {

    static Spoken of(ChatLine line, RoomState state, List<PreparedText> prepared, Words words) {
        var mine = line.from().equals(state.self());
        var language = words.language().code();
        var meaning = prepared.stream()
                .filter(text -> text.words().containsValue(line.text()))
                .map(text -> text.in(language))
                .filter(text -> !text.equals(line.text()))
                .findFirst()
                .orElse("");
        var who = mine
                ? words.say("room.self")
                : state.others().stream()
                        .filter(other -> other.id().equals(line.from()))
                        .findFirst()
                        .map(other -> nameOf(other, words))
                        .orElseGet(() -> words.say("room.somebody"));
        return new Spoken(line.id(), who, mine, line.at(), line.text(), meaning);
    }

    private static String nameOf(ParticipantView other, Words words) {
        return other.name().isEmpty() ? words.say(other.role()) : other.name();
    }
}
