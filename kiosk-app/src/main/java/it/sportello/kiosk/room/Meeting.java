package it.sportello.kiosk.room;

import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage.Say;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.api.room.SelfTest;
import it.sportello.device.media.DocumentPhoto;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A room as the citizen in the booth has it at one moment. Immutable; the steps are pure.
 *
 * @param number of the ticket
 * @param present whether the hub's line to the room is up
 * @param view null before the hub has told it
 * @param self null before the hub has let the citizen in
 * @param calling whether the citizen has gone on from the test to the call
 * @param test what the newest test found; null while it runs
 * @param ways to the other participants
 * @param notHeard whether somebody said a moment ago that the citizen cannot be heard
 */
public record Meeting(
        String number,
        boolean present,
        @Nullable RoomView view,
        @Nullable ParticipantId self,
        boolean calling,
        @Nullable SelfTest test,
        Sending sending,
        Map<ParticipantId, Way> ways,
        Talk talk,
        PhotoStep photo,
        boolean notHeard) {

    public Meeting {
        ways = Map.copyOf(ways);
    }

    /** A room that the citizen is about to enter. */
    public static Meeting of(String number) {
        return new Meeting(
                number,
                false,
                null,
                null,
                false,
                null,
                Sending.ALL,
                Map.of(),
                Talk.NOTHING,
                new PhotoStep.None(),
                false);
    }

    /** After the hub has told something, at that time. */
    Meeting told(RoomEvent event, Instant now) {
        return switch (event) {
            case RoomEvent.Entered entered ->
                seeing(entered.view()).let(entered.self()).with(talk.told(entered.chat()));
            case RoomEvent.Changed(var newer) -> seeing(newer);
            case RoomEvent.Said(var line) -> with(talk.said(line));
            case RoomEvent.Captioned(var from, var text) -> with(talk.captioned(from, text, now));
            case RoomEvent.NotHeard _ -> withNotHeard(true);
            case RoomEvent.Received _, RoomEvent.Renewed _, RoomEvent.Ended _ -> this;
        };
    }

    Meeting away() {
        return new Meeting(number, false, view, self, calling, test, sending, ways, talk, photo, notHeard);
    }

    Meeting testing() {
        return new Meeting(number, present, view, self, false, null, sending, ways, talk, photo, notHeard);
    }

    Meeting tested(SelfTest found) {
        return new Meeting(number, present, view, self, calling, found, sending, ways, talk, photo, notHeard);
    }

    Meeting call() {
        return new Meeting(number, present, view, self, true, test, sending, ways, talk, photo, notHeard);
    }

    Meeting with(Sending next) {
        return new Meeting(number, present, view, self, calling, test, next, ways, talk, photo, notHeard);
    }

    Meeting with(Map<ParticipantId, Way> next) {
        return new Meeting(number, present, view, self, calling, test, sending, next, talk, photo, notHeard);
    }

    Meeting with(Talk next) {
        return new Meeting(number, present, view, self, calling, test, sending, ways, next, photo, notHeard);
    }

    Meeting with(PhotoStep next) {
        return new Meeting(number, present, view, self, calling, test, sending, ways, talk, next, notHeard);
    }

    Meeting write(Say say) {
        return with(talk.write(say));
    }

    Meeting photographed(String request, DocumentPhoto taken) {
        return with(photo.photographed(request, taken));
    }

    Meeting withNotHeard(boolean told) {
        return new Meeting(number, present, view, self, calling, test, sending, ways, talk, photo, told);
    }

    /** Without what has been read by now. */
    Meeting at(Instant now) {
        var later = talk.at(now);
        return later == talk ? this : with(later);
    }

    /** Where the room stands; called to before the hub has told. */
    public RoomPhase phase() {
        return view == null ? RoomPhase.CALLED : view.phase();
    }

    /** Whether the citizen could be served at this moment, or waits to be. */
    public boolean isExpected() {
        return phase() == RoomPhase.CALLED || phase() == RoomPhase.IN_SESSION;
    }

    /** The one who serves, if there. */
    public Optional<ParticipantView> findExpert() {
        return view == null
                ? Optional.empty()
                : view.participants().stream()
                        .filter(other -> other.role() == ParticipantRole.EXPERT)
                        .findFirst();
    }

    /** The citizen, as the hub has it. */
    public Optional<ParticipantView> findSelf() {
        return view == null || self == null ? Optional.empty() : view.find(self);
    }

    /** How far the way to that participant is; empty where none is looked for. */
    public Optional<Way> findWay(ParticipantId other) {
        return Optional.ofNullable(ways.get(other));
    }

    private Meeting seeing(RoomView newer) {
        return new Meeting(
                number,
                present,
                newer,
                self,
                calling,
                test,
                sending,
                ways,
                talk,
                photo.follow(newer.photo()),
                notHeard);
    }

    private Meeting let(ParticipantId me) {
        return new Meeting(number, true, view, me, calling, test, sending, ways, talk, photo, notHeard);
    }
}
