package it.sportello.hub.gateway;

import it.sportello.api.Frame;

/** A frame with its message, encoded once for all devices that get it. */
record Shown(Frame frame, String message) {}
