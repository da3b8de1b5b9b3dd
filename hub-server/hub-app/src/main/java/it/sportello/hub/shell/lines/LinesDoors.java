package it.sportello.hub.shell.lines;

import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.queue.LineNotices;
import it.sportello.hub.queue.QueueSettings;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.shell.frame.Background;
import it.sportello.hub.shell.frame.Presence;
import it.sportello.hub.shell.frame.SnapshotFeed;
import it.sportello.hub.shell.room.RoomDoors;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The doors that the expert's console goes through. */
@Component
record LinesDoors(
        TicketDesk desk,
        QueueView queue,
        QueueSettings settings,
        Offices offices,
        StaffDirectory staff,
        Presence presence,
        LineNotices notices,
        RoomDoors room,
        SnapshotFeed feed,
        Background background,
        InstantSource clock) {}
