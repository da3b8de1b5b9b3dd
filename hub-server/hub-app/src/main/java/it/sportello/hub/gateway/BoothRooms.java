package it.sportello.hub.gateway;

import it.sportello.api.ServicePointId;
import it.sportello.api.TicketState;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomAnswer.Closed.Reason;
import it.sportello.api.room.RoomKey;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.EnrolledDevice;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.Rooms;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets citizens into their rooms at the kiosk of a booth. */
final class BoothRooms {

    private static final Logger LOG = LoggerFactory.getLogger(BoothRooms.class);

    private final Rooms rooms;
    private final QueueView queue;

    BoothRooms(Rooms rooms, QueueView queue) {
        this.rooms = rooms;
        this.queue = queue;
    }

    /** Waits for the database. */
    RoomAnswer answer(EnrolledDevice device, ServicePointId booth, RoomKey key) {
        try {
            return find(device.organisation(), booth, key)
                    .map(ticket -> rooms.offerToCitizen(ticket.organisation(), ticket.id(), new Entry.AtBooth(booth)))
                    .orElseGet(() -> new RoomAnswer.Closed(Reason.UNKNOWN));
        } catch (RuntimeException e) {
            LOG.error(
                    "A way into a room could not be found for device {}",
                    device.identity().id(),
                    e);
            return new RoomAnswer.Closed(Reason.UNAVAILABLE);
        }
    }

    private Optional<TicketView> find(OrganisationId organisation, ServicePointId booth, RoomKey key) {
        return switch (key) {
            case RoomKey.ByToken(var token) ->
                queue.findByToken(token).filter(ticket -> ticket.organisation().equals(organisation));
            case RoomKey.ByNumber(var number) ->
                queue.snapshotOf(organisation).tickets().stream()
                        .filter(ticket -> ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING)
                        .filter(ticket -> booth.equals(ticket.place()))
                        .filter(ticket -> ticket.number().equalsIgnoreCase(number.replace(" ", "")))
                        .findFirst();
        };
    }
}
