package it.sportello.signage.planted;

import it.sportello.hub.planted.HubThing;

/** A planted fault. */
public final class PlantedHub {

    private final HubThing thing = new HubThing();
}
