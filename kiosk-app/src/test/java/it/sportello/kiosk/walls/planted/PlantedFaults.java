package it.sportello.kiosk.walls.planted;

import com.vaadin.flow.component.html.Span;
import it.sportello.hub.PlantedServer;
import java.time.Clock;
import java.time.Instant;

/** Every fault that a wall must catch. */
public final class PlantedFaults {

    static int counter;

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }

    Object look() {
        System.out.println(Clock.systemUTC());
        return Instant.now();
    }

    Object build() {
        return new Span(new PlantedServer().toString());
    }
}
