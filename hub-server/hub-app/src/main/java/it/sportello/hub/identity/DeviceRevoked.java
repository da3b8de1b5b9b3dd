package it.sportello.hub.identity;

import it.sportello.api.DeviceId;

/** A device was revoked. */
public record DeviceRevoked(DeviceId device) {}
