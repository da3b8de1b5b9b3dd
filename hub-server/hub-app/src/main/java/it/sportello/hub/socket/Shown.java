package it.sportello.hub.socket;

import it.sportello.api.Frame;

/** A frame with its message, encoded once for all devices that get it. */
public record Shown(Frame frame, String message) {}
