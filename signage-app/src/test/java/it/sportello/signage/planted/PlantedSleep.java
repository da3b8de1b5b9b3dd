package it.sportello.signage.planted;

/** A planted fault. */
public final class PlantedSleep {

    void doze() throws InterruptedException {
        Thread.sleep(1);
    }
}
