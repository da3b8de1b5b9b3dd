package it.sportello.hub.video;

import it.sportello.api.ServicePointId;

/** Where a citizen comes into a room from; that becomes the meeting place. */
public sealed interface Entry {

    /** From the own phone or computer. */
    record OwnDevice() implements Entry {}

    /** At the kiosk of a booth. */
    record AtBooth(ServicePointId booth) implements Entry {}
}
