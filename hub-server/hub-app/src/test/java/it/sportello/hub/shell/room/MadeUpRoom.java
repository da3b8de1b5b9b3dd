package it.sportello.hub.shell.room;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.Finding;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.api.room.SelfTest;
import it.sportello.api.room.SentMedia;
import it.sportello.hub.shell.ConsoleTown;
import it.sportello.hub.shell.room.RoomState.Link;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room as a page tells it, step by step. */
final class MadeUpRoom {

    static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    static final ParticipantId CITIZEN = new ParticipantId(ConsoleTown.id("citizen"));
    static final ParticipantId EXPERT = new ParticipantId(ConsoleTown.id("expert"));
    static final ParticipantId COLLEAGUE = new ParticipantId(ConsoleTown.id("colleague"));
    static final TicketId TICKET = new TicketId(ConsoleTown.id("V008"));
    static final Visit VISIT =
            new Visit(ConsoleTown.ANNA, TICKET, "V008", "de", List.of("Ausweis"), ZoneOffset.UTC, true);

    private final List<ParticipantView> participants =
            new ArrayList<>(List.of(participant(EXPERT, ParticipantRole.EXPERT, "Anna Ferri")));
    private Link link = Link.OPEN;
    private String reason = "";
    private OwnMedia own = new OwnMedia(true, true, false, OwnMedia.Blur.OFF, Map.of());
    private LinkQuality received = LinkQuality.GOOD;
    private @Nullable Instant holdAt;
    private @Nullable PhotoRequest photo;

    static ParticipantView participant(ParticipantId id, ParticipantRole role, String name) {
        return new ParticipantView(
                id,
                role == ParticipantRole.CITIZEN ? 0 : 1,
                role,
                name,
                "c1",
                null,
                new SentMedia(true, true, null),
                LinkQuality.GOOD,
                null,
                false);
    }

    static ChatLine line(ParticipantId from, String text) {
        return new ChatLine(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), from, NOW, text);
    }

    MadeUpRoom with(ParticipantView participant) {
        participants.removeIf(each -> each.id().equals(participant.id()));
        participants.add(participant);
        return this;
    }

    MadeUpRoom withCitizen() {
        return with(participant(CITIZEN, ParticipantRole.CITIZEN, ""));
    }

    MadeUpRoom withCitizenAway(Instant since, @Nullable Instant holdAt) {
        this.holdAt = holdAt;
        return with(citizen(null, since, true, null, false));
    }

    MadeUpRoom withCitizenCallingForHelp() {
        return with(citizen("c1", null, true, null, true));
    }

    MadeUpRoom withSilentCitizen() {
        return with(citizen("c1", null, false, new SelfTest(Finding.NONE, Finding.GOOD, Finding.NONE), false));
    }

    private static ParticipantView citizen(
            @Nullable String connection,
            @Nullable Instant away,
            boolean microphone,
            @Nullable SelfTest test,
            boolean help) {
        return new ParticipantView(
                CITIZEN,
                0,
                ParticipantRole.CITIZEN,
                "",
                connection,
                away,
                new SentMedia(true, microphone, null),
                LinkQuality.GOOD,
                test,
                help);
    }

    MadeUpRoom receiving(LinkQuality quality) {
        received = quality;
        return this;
    }

    MadeUpRoom sending(OwnMedia media) {
        own = media;
        return this;
    }

    MadeUpRoom linked(Link state, String why) {
        link = state;
        reason = why;
        return this;
    }

    MadeUpRoom asked(PhotoRequest.State state) {
        photo = new PhotoRequest(ConsoleTown.id("photo"), state);
        return this;
    }

    RoomState state() {
        var view = new RoomView(
                new RoomId(ConsoleTown.id("room")),
                TICKET,
                1,
                NOW,
                RoomPhase.IN_SESSION,
                "V008",
                PlaceKind.REMOTE,
                "",
                holdAt,
                photo,
                participants);
        return new RoomState(link, reason, EXPERT, view, own, Map.of(CITIZEN, received));
    }
}
