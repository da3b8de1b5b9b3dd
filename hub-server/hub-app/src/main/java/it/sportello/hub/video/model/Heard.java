package it.sportello.hub.video.model;

import it.sportello.api.room.ChatLine;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.Signal;

/** What a participant's message may be, and what it changes in the room. */
public final class Heard {

    private static final int MAX_NAME = 200;
    private static final int MAX_CAPTION = 500;

    private Heard() {}

    /** Whether the message keeps to the lengths of the contract. */
    public static boolean isBounded(RoomMessage message) {
        return switch (message) {
            case RoomMessage.Enter enter -> enter.pass().length() <= MAX_NAME;
            case RoomMessage.Send send -> send.toConnection().length() <= MAX_NAME && isBounded(send.signal());
            case RoomMessage.Say say -> !say.text().isBlank() && say.text().length() <= ChatLine.MAX_TEXT;
            case RoomMessage.Caption caption -> caption.text().length() <= MAX_CAPTION;
            case RoomMessage.Media(var media) ->
                media.screenStream() == null || media.screenStream().length() <= MAX_NAME;
            default -> true;
        };
    }

    private static boolean isBounded(Signal signal) {
        return switch (signal) {
            case Signal.Offer(var sdp) -> sdp.length() <= Signal.MAX_SDP;
            case Signal.Answer(var sdp) -> sdp.length() <= Signal.MAX_SDP;
            case Signal.Candidate(var candidate, var mid, var index) ->
                candidate.length() <= Signal.MAX_CANDIDATE && (mid == null || mid.length() <= MAX_NAME);
        };
    }

    /** Whether somebody in that role may say it. */
    public static boolean isAllowed(ParticipantRole role, RoomMessage message) {
        return switch (message) {
            case RoomMessage.Enter _ -> false;
            case RoomMessage.AskPhoto _ -> role == ParticipantRole.EXPERT;
            case RoomMessage.DeclinePhoto _, RoomMessage.Help _ -> role == ParticipantRole.CITIZEN;
            default -> true;
        };
    }

    /** The room after the message; the same where it changes nothing. */
    public static Room in(Room room, Participant who, RoomMessage message) {
        return switch (message) {
            case RoomMessage.Media(var media) ->
                room.replace(who, who.telling(media, who.quality(), who.test(), who.callsForHelp()));
            case RoomMessage.Quality(var quality) ->
                room.replace(who, who.telling(who.media(), quality, who.test(), who.callsForHelp()));
            case RoomMessage.Test(var test) ->
                room.replace(who, who.telling(who.media(), who.quality(), test, who.callsForHelp()));
            case RoomMessage.Help(var wanted) ->
                room.replace(who, who.telling(who.media(), who.quality(), who.test(), wanted));
            case RoomMessage.AskPhoto(var request) -> room.ask(request);
            case RoomMessage.DeclinePhoto(var request) -> room.answer(request, PhotoRequest.State.DECLINED);
            default -> room;
        };
    }
}
