package it.sportello.walls.faults;

import com.hazelcast.core.HazelcastInstance;
import com.vaadin.flow.component.html.Span;
import it.sportello.link.Planted;
import java.sql.Connection;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks every wall that a single class can break. */
class Everything {

    static String changing = "";

    Everything(HazelcastInstance grid, Connection sql, JdbcClient jdbc, Planted link) throws InterruptedException {
        var rows = jdbc.sql("select 1").query(Integer.class).stream();
        changing = grid + "" + sql + rows + link + new Span() + Instant.now();
        System.out.println(changing);
        Thread.sleep(1);
    }
}
