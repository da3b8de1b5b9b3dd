package it.sportello.signage.planted;

/** A planted fault. */
public final class PlantedState {

    private static int count;

    int next() {
        return ++count;
    }
}
