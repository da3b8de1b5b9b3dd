package it.sportello.hub.queue;

/** How a citizen joined. */
public enum Channel {
    KIOSK,
    WEB,
    API,
    STAFF
}
