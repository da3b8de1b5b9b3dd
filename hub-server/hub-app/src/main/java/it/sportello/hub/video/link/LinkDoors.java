package it.sportello.hub.video.link;

import it.sportello.hub.video.desk.IceServers;
import it.sportello.hub.video.desk.Passes;
import it.sportello.hub.video.desk.RoomDesk;
import java.util.UUID;

/**
 * What every link works with.
 *
 * @param node the identity of this hub node, fresh at each start
 */
record LinkDoors(
        UUID node,
        RoomDesk desk,
        Passes passes,
        IceServers servers,
        RoomLinks links,
        RoomVoice voice,
        RoomMetrics metrics) {}
