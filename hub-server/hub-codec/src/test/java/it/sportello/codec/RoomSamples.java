package it.sportello.codec;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.Finding;
import it.sportello.api.room.IceServer;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomKey;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomOffer;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.api.room.SelfTest;
import it.sportello.api.room.SentMedia;
import it.sportello.api.room.Signal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One example of every message of a room. */
final class RoomSamples {

    private static final Instant AT = Instant.parse("2026-11-23T08:30:00Z");
    private static final RoomId ROOM = RoomId.of("01890000-0000-7000-8000-00000000000a");
    private static final TicketId TICKET = TicketId.of("01890000-0000-7000-8000-000000000005");
    private static final ParticipantId CITIZEN = ParticipantId.of("01890000-0000-7000-8000-00000000000b");
    private static final ParticipantId EXPERT = ParticipantId.of("01890000-0000-7000-8000-00000000000c");
    private static final UUID REQUEST = UUID.fromString("6f1c1d1e-0000-4000-8000-00000000000d");

    private RoomSamples() {}

    static List<Object> all() {
        var offer = new Signal.Offer("v=0\r\n");
        var candidate = new Signal.Candidate("candidate:1 1 udp 1 192.0.2.1 5000 typ host", "0", 0);
        var line = new ChatLine(REQUEST, EXPERT, AT, "Buongiorno");
        var test = new SelfTest(Finding.GOOD, Finding.WEAK, Finding.NONE);
        var servers = List.of(new IceServer(List.of("turn:turn.example:3478"), "u", "c"));
        return List.of(
                offer,
                new Signal.Answer("v=0\r\n"),
                candidate,
                new RoomMessage.Enter(RoomMessage.PROTOCOL, "pass"),
                new RoomMessage.Send(EXPERT, "c2", offer),
                new RoomMessage.Say(REQUEST, "Buongiorno"),
                new RoomMessage.Caption("Buongiorno"),
                new RoomMessage.Media(new SentMedia(true, false, "screen")),
                new RoomMessage.Quality(LinkQuality.WEAK),
                new RoomMessage.Test(test),
                new RoomMessage.Help(true),
                new RoomMessage.CannotHear(),
                new RoomMessage.AskPhoto(REQUEST),
                new RoomMessage.DeclinePhoto(REQUEST),
                new RoomMessage.Renew(),
                new RoomMessage.Leave(),
                new RoomEvent.Entered(CITIZEN, "c1", view(test), servers, "upload", List.of(line)),
                new RoomEvent.Changed(view(test)),
                new RoomEvent.Received(CITIZEN, "c1", candidate),
                new RoomEvent.Said(line),
                new RoomEvent.Captioned(EXPERT, "Buongiorno"),
                new RoomEvent.NotHeard(CITIZEN),
                new RoomEvent.Renewed(servers, "upload"),
                new RoomEvent.Ended(RoomEvent.Ended.Reason.ELSEWHERE),
                new RoomKey.ByToken("AAAAAAAAAAAAAAAAAAAAAA"),
                new RoomKey.ByNumber("B007"),
                new RoomAnswer.Opened(new RoomOffer("/rooms/link", "pass", AT), TICKET, "B007", "it"),
                new RoomAnswer.Closed(RoomAnswer.Closed.Reason.BOOTH_TAKEN));
    }

    private static RoomView view(SelfTest test) {
        var citizen = new ParticipantView(
                CITIZEN,
                1,
                ParticipantRole.CITIZEN,
                "",
                "c1",
                null,
                new SentMedia(true, true, null),
                LinkQuality.GOOD,
                test,
                false);
        var expert = new ParticipantView(
                EXPERT,
                2,
                ParticipantRole.EXPERT,
                "Anna",
                null,
                AT,
                new SentMedia(false, false, null),
                LinkQuality.UNKNOWN,
                null,
                false);
        return new RoomView(
                ROOM,
                TICKET,
                3,
                AT,
                RoomPhase.IN_SESSION,
                "B007",
                PlaceKind.BOOTH,
                "1",
                AT,
                new PhotoRequest(REQUEST, PhotoRequest.State.ASKED),
                List.of(citizen, expert));
    }
}
