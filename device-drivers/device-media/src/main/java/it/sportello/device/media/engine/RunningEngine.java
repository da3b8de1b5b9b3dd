package it.sportello.device.media.engine;

import it.sportello.device.media.protocol.EngineCommand;

/** A process that works, or did. */
interface RunningEngine {
    long pid();

    /** Hands a command over and returns at once; a process that takes none in any more is killed. */
    void send(EngineCommand command);

    /** Lets it finish what it is at and end by itself, within a short time. */
    void leave();

    /** Ends it whatever it is at. */
    void kill();
}
