package it.sportello.hub.live;

import it.sportello.api.Topic;

/** Where clients join and leave the streams of frames, whatever carries their bytes. Safe for any thread. */
interface LiveEdge {

    /** Whether one more client may join now. */
    boolean hasRoom();

    /** Sends the newest frame of the topic to the client, and each newer one until it leaves. */
    LiveStream join(Topic topic, Wire wire);

    /** Forgets the client; its wire is closed already. */
    void leave(LiveStream stream);
}
