package it.sportello.hub.gateway;

import it.sportello.api.DeviceReport;
import it.sportello.hub.identity.EnrolledDevice;
import java.time.Instant;

/**
 * How a device is.
 *
 * @param since connected since then, or last seen then; when it was enrolled for one never seen
 * @param report what it said last of its health; without version and facts for one never heard
 */
public record DeviceState(EnrolledDevice device, boolean connected, Instant since, DeviceReport report) {}
