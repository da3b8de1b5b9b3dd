package it.sportello.hub.gateway;

import it.sportello.hub.branch.OrganisationId;
import java.util.List;

/**
 * Tells how the devices of an organisation are: who is connected, and what each said last of its health.
 *
 * <p>It knows the links of all nodes, as far as they reach each other. Safe for any thread.
 */
public interface DeviceStates {

    /** All enrolled devices of the organisation, in the order in which the register lists them. */
    List<DeviceState> list(OrganisationId organisation);
}
