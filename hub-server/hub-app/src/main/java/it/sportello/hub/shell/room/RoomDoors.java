package it.sportello.hub.shell.room;

import it.sportello.hub.branch.Branches;
import it.sportello.hub.cases.VisitNotes;
import it.sportello.hub.catalogue.PreparedTexts;
import it.sportello.hub.documents.Documents;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.video.Rooms;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The doors that a room in the console goes through. */
@Component
public record RoomDoors(
        Rooms rooms,
        QueueView queue,
        Branches branches,
        PreparedTexts texts,
        VisitNotes notes,
        Documents documents,
        StaffDirectory staff,
        InstantSource clock) {}
