package it.sportello.signage.planted;

import it.sportello.device.planted.DeviceThing;

/** A planted fault. */
public final class PlantedDevice {

    private final DeviceThing thing = new DeviceThing();
}
