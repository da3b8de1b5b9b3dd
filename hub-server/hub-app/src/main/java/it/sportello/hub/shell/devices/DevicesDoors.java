package it.sportello.hub.shell.devices;

import it.sportello.hub.branch.Branches;
import it.sportello.hub.gateway.DeviceStates;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.shell.frame.SnapshotFeed;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The doors that the page of devices goes through. */
@Component
record DevicesDoors(Branches branches, Devices devices, DeviceStates states, SnapshotFeed feed, InstantSource clock) {}
