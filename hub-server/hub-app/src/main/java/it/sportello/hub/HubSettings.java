package it.sportello.hub;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sportello.*} of the hub as a whole.
 *
 * @param dataDirectory where the hub keeps its data
 * @param keyFile the hub's key; every node must have the same
 * @param publicUrl where citizens reach the hub: it stands in every QR code
 * @param database its database
 */
@ConfigurationProperties("sportello")
record HubSettings(
        Path dataDirectory,
        Path keyFile,
        String publicUrl,
        @DefaultValue Database database) {

    /**
     * The settings {@code sportello.database.*}.
     *
     * @param url of an external PostgreSQL; empty for the hub's own
     * @param username for the external one
     * @param password for the external one
     * @param embeddedPort of the hub's own; 0 for any free one
     */
    record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("0") int embeddedPort) {

        @Override
        public String toString() {
            return "Database[url=" + url + "]";
        }
    }
}
