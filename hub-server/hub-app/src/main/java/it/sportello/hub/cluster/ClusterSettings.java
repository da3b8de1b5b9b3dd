package it.sportello.hub.cluster;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sportello.cluster.*}. The grid has no authentication: its interface must be private to the hub's
 * nodes.
 *
 * @param name nodes of one name find each other
 * @param bind the address of the private interface
 * @param port the first port tried
 * @param members the addresses of all nodes, {@code host:port}; empty for a hub of one node
 */
@ConfigurationProperties("sportello.cluster")
public record ClusterSettings(
        @DefaultValue("sportello") String name,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("5701") int port,
        @DefaultValue List<String> members) {

    public ClusterSettings {
        members = List.copyOf(members);
    }
}
