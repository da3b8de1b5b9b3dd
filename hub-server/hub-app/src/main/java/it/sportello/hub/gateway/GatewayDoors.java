package it.sportello.hub.gateway;

import it.sportello.hub.identity.Devices;
import java.util.concurrent.Executor;

/**
 * What every link works with.
 *
 * @param workers start a virtual thread for each command
 */
record GatewayDoors(
        Devices devices,
        Links links,
        LinkStates states,
        Commands commands,
        BoothRooms rooms,
        Proofs proofs,
        Rates enrolments,
        GatewayMetrics metrics,
        Executor workers) {}
