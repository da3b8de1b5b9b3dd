package it.sportello.api;

/** What a device is for; it decides which frames it gets and which commands it may send. */
public enum DeviceKind {
    KIOSK,
    SCREEN
}
