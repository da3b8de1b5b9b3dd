package it.sportello.signage.planted;

import java.time.Instant;

/** A planted fault. */
public final class PlantedClock {

    private final Instant now = Instant.now();
}
