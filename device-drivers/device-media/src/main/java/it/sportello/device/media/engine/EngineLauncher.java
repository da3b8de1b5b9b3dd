package it.sportello.device.media.engine;

import it.sportello.device.media.protocol.EngineCommand.Setup;
import it.sportello.device.media.protocol.EngineReport;
import java.io.IOException;

/** Starts processes that do an engine's work. */
interface EngineLauncher {

    RunningEngine launch(Setup setup, Ear ear) throws IOException;

    /** Hears what one process says; called on threads of the process's pipes. */
    interface Ear {
        void said(EngineReport report);

        /** It has ended; nothing is said after that. */
        void gone(int exitCode);
    }
}
