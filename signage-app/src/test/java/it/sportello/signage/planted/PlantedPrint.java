package it.sportello.signage.planted;

/** A planted fault. */
public final class PlantedPrint {

    void shout() {
        System.out.println();
    }
}
