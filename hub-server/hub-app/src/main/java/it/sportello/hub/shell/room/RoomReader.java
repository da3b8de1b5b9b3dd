package it.sportello.hub.shell.room;

import it.sportello.api.room.Finding;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomPhase;
import it.sportello.hub.shell.room.Sign.Weight;
import it.sportello.hub.shell.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from the state of a room what staff need to know of it, in words. Pure. */
final class RoomReader {

    private final Words words;

    RoomReader(Words words) {
        this.words = words;
    }

    List<Sign> read(RoomState state) {
        var signs = new ArrayList<Sign>();
        link(state).ifPresent(signs::add);
        state.own().faults().forEach((device, fault) -> signs.add(fault(device, fault)));
        if (state.own().blur() == OwnMedia.Blur.IMPOSSIBLE) {
            signs.add(Sign.of("blur", Weight.QUIET, words.say("room.blur.impossible")));
        }
        if (state.view() != null) {
            signs.addAll(citizen(state));
            state.others().stream()
                    .filter(other -> state.findCitizen().filter(other::equals).isEmpty())
                    .map(other -> colleague(other, state))
                    .forEach(signs::add);
            photo(state.view().photo()).ifPresent(signs::add);
        }
        return signs;
    }

    private Optional<Sign> link(RoomState state) {
        return switch (state.link()) {
            case OPEN -> Optional.empty();
            case IDLE, CONNECTING -> Optional.of(Sign.of("link", Weight.QUIET, words.say("room.link.connecting")));
            case LOST -> Optional.of(Sign.of("link", Weight.CARE, words.say("room.link.lost")));
            case ENDED ->
                Optional.of(Sign.of(
                        "link",
                        Weight.CARE,
                        words.say("ELSEWHERE".equals(state.reason()) ? "room.link.elsewhere" : "room.link.ended")));
        };
    }

    private Sign fault(String device, String fault) {
        var text = words.sayCode("room.device", device) + ": " + words.sayCode("room.fault", fault);
        return Sign.of("fault-" + device, Weight.BAD, text);
    }

    private List<Sign> citizen(RoomState state) {
        var view = state.view();
        var citizen = state.findCitizen();
        if (view == null || citizen.isEmpty() || !hasCome(citizen.get())) {
            return List.of(Sign.of("citizen", Weight.CARE, words.say("room.citizen.expected")));
        }
        var other = citizen.get();
        if (other.connection() == null) {
            var away = Sign.of("citizen", Weight.CARE, words.say("room.citizen.away"))
                    .since(other.awaySince());
            return List.of(
                    view.phase() == RoomPhase.IN_SESSION ? away.until(view.holdAt(), words.say("room.hold")) : away);
        }
        return Stream.concat(Stream.of(quality(state.qualityOf(other))), lacks(other))
                .toList();
    }

    /** Who is expected and was never there is away since no time. */
    private static boolean hasCome(ParticipantView participant) {
        return participant.connection() != null || participant.awaySince() != null;
    }

    private Sign quality(LinkQuality quality) {
        var weight = switch (quality) {
            case GOOD -> Weight.GOOD;
            case UNKNOWN -> Weight.QUIET;
            case WEAK -> Weight.CARE;
            case BAD -> Weight.BAD;
        };
        return Sign.of("quality", weight, words.say(quality));
    }

    /** What the citizen cannot do, or has turned off. */
    private Stream<Sign> lacks(ParticipantView citizen) {
        var lacks = new ArrayList<Sign>();
        var test = citizen.test();
        if (!citizen.media().microphone()) {
            lacks.add(Sign.of("microphone", Weight.CARE, words.say("room.citizen.muted")));
        }
        if (test != null && test.speaker() == Finding.NONE) {
            lacks.add(Sign.of("speaker", Weight.CARE, words.say("room.citizen.deaf")));
        }
        if (test != null && test.camera() == Finding.NONE) {
            lacks.add(Sign.of("camera", Weight.QUIET, words.say("room.citizen.unseen")));
        }
        return lacks.stream();
    }

    private Sign colleague(ParticipantView other, RoomState state) {
        var about = other.id().toString();
        var who = Map.of("name", other.name(), "role", words.say(other.role()));
        if (!hasCome(other)) {
            return Sign.of(about, Weight.QUIET, words.say("room.guest.invited", who));
        }
        if (other.connection() == null) {
            return Sign.of(about, Weight.CARE, words.say("room.guest.away", who))
                    .since(other.awaySince());
        }
        var weak = state.qualityOf(other).compareTo(LinkQuality.WEAK) >= 0;
        return weak
                ? Sign.of(about, Weight.CARE, words.say("room.guest.weak", who))
                : Sign.of(about, Weight.QUIET, words.say("room.guest.here", who));
    }

    private Optional<Sign> photo(@Nullable PhotoRequest photo) {
        return Optional.ofNullable(photo)
                .map(request -> Sign.of(
                        "photo",
                        switch (request.state()) {
                            case ASKED -> Weight.QUIET;
                            case DECLINED -> Weight.CARE;
                            case ARRIVED -> Weight.GOOD;
                        },
                        words.say("room.photo." + request.state())));
    }
}
