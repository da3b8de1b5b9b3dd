package it.sportello.hub.assistance;

import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceId;
import it.sportello.hub.branch.OrganisationId;
import java.time.Instant;

/**
 * A citizen's call for a person.
 *
 * @param deviceName as the console lists the kiosk at which the citizen stands
 */
public record HelpCall(
        CommandId id, OrganisationId organisation, BranchId branch, DeviceId device, String deviceName, Instant at) {}
