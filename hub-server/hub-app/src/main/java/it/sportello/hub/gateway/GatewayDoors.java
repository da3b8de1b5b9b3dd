package it.sportello.hub.gateway;

import it.sportello.hub.cluster.RateLimits;
import it.sportello.hub.identity.Devices;
import java.util.concurrent.Executor;

/**
 * What every link works with.
 *
 * @param enrolmentsPerMinute tries to enrol from one address
 * @param workers start a virtual thread for each command
 */
record GatewayDoors(
        Devices devices,
        Links links,
        LinkStates states,
        Commands commands,
        BoothRooms rooms,
        Proofs proofs,
        RateLimits limits,
        int enrolmentsPerMinute,
        GatewayMetrics metrics,
        Executor workers) {}
