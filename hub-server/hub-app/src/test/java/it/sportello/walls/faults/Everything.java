package it.sportello.walls.faults;

import com.hazelcast.core.HazelcastInstance;
import com.vaadin.flow.component.html.Span;
import it.sportello.link.Planted;
import java.sql.Connection;
import java.time.Instant;

/** Breaks every wall that a single class can break. */
class Everything {

    static String changing = "";

    Everything(HazelcastInstance grid, Connection sql, Planted link) throws InterruptedException {
        changing = grid + "" + sql + link + new Span() + Instant.now();
        System.out.println(changing);
        Thread.sleep(1);
    }
}
