package it.sportello.hub.video.model;

import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.SelfTest;
import it.sportello.api.room.SentMedia;
import it.sportello.hub.identity.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may come into a room, is in it, or was.
 *
 * @param order unique in the room; the citizen has the lowest
 * @param staff null for the citizen
 * @param invitedBy null for those who were not invited
 * @param came whether the participant was ever in
 * @param link the connection that is open now; null while there is none
 */
public record Participant(
        ParticipantId id,
        int order,
        ParticipantRole role,
        @Nullable StaffId staff,
        @Nullable StaffId invitedBy,
        String name,
        Standing standing,
        boolean came,
        @Nullable OpenLink link,
        @Nullable Instant awaySince,
        SentMedia media,
        LinkQuality quality,
        @Nullable SelfTest test,
        boolean callsForHelp) {

    private static final SentMedia NOTHING_SENT = new SentMedia(false, false, null);

    /** A connection, and the hub node that holds it. */
    public record OpenLink(UUID node, String connection) {}

    /** Somebody who may come in. */
    static Participant expected(
            ParticipantId id,
            int order,
            ParticipantRole role,
            @Nullable StaffId staff,
            @Nullable StaffId invitedBy,
            String name) {
        return new Participant(
                id,
                order,
                role,
                staff,
                invitedBy,
                name,
                Standing.EXPECTED,
                false,
                null,
                null,
                NOTHING_SENT,
                LinkQuality.UNKNOWN,
                null,
                false);
    }

    public boolean isStaff(StaffId other) {
        return other.equals(staff);
    }

    public boolean isCitizen() {
        return role == ParticipantRole.CITIZEN;
    }

    boolean isAway() {
        return standing == Standing.IN && link == null;
    }

    /** Whether this very connection is the participant's. */
    public boolean holds(String connection) {
        return link != null && link.connection().equals(connection);
    }

    Participant in(OpenLink opened) {
        return with(Standing.IN, true, opened, null);
    }

    Participant away(Instant since) {
        return with(standing, came, null, since);
    }

    /** Without a link, in another standing. */
    Participant gone(Standing other) {
        return with(other, came, null, null);
    }

    /** With another link or none, and so with nothing sent yet. */
    private Participant with(Standing standing, boolean came, @Nullable OpenLink link, @Nullable Instant awaySince) {
        return new Participant(
                id,
                order,
                role,
                staff,
                invitedBy,
                name,
                standing,
                came,
                link,
                awaySince,
                NOTHING_SENT,
                LinkQuality.UNKNOWN,
                test,
                callsForHelp);
    }

    Participant as(ParticipantRole other, @Nullable StaffId inviter) {
        return new Participant(
                id,
                order,
                other,
                staff,
                inviter,
                name,
                standing,
                came,
                link,
                awaySince,
                media,
                quality,
                test,
                callsForHelp);
    }

    Participant telling(SentMedia media, LinkQuality quality, @Nullable SelfTest test, boolean callsForHelp) {
        return new Participant(
                id,
                order,
                role,
                staff,
                invitedBy,
                name,
                standing,
                came,
                link,
                awaySince,
                media,
                quality,
                test,
                callsForHelp);
    }

    ParticipantView view() {
        return new ParticipantView(
                id,
                order,
                role,
                name,
                link == null ? null : link.connection(),
                awaySince,
                media,
                quality,
                test,
                callsForHelp);
    }
}
