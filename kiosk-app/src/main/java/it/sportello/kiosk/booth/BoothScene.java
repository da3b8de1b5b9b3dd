package it.sportello.kiosk.booth;

import it.sportello.api.BoothFrame;
import it.sportello.api.BoothFrame.Invitation;
import it.sportello.device.media.MediaState;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.idle.IdleClock.Phase;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.room.Meeting;
import it.sportello.kiosk.ticket.TakeState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the booth's screen shows at one moment. Immutable.
 *
 * @param booth null before the hub has told of the booth
 * @param meeting null outside a room
 * @param ticketPage the address of the ticket's page, to be shown as a code; empty where the kiosk does not know it
 */
public record BoothScene(
        BoothVisit visit,
        Office office,
        @Nullable BoothFrame booth,
        TakeState taking,
        SlipState slip,
        Phase idle,
        MediaState media,
        @Nullable Meeting meeting,
        String ticketPage,
        Instant at) {

    /** The ticket that is awaited here and not yet in. */
    public Optional<Invitation> findInvitation() {
        return booth == null || !office.link().isUp() ? Optional.empty() : Optional.ofNullable(booth.invitation());
    }

    /** The booth's own name; empty before the hub has told it. */
    public String label() {
        return booth == null ? "" : booth.label();
    }

    /** Experts who could begin at once. */
    public int idleExperts() {
        return booth == null || !office.link().isUp() ? 0 : booth.idleExperts();
    }

    /** Whether the camera looks for a ticket. */
    public boolean isScanning() {
        return BoothDesk.scans(visit, booth);
    }
}
