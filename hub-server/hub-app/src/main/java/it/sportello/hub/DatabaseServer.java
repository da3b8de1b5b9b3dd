package it.sportello.hub;

import it.sportello.postgres.EmbeddedPostgres;
import it.sportello.postgres.EmbeddedPostgresSettings;
import java.util.Optional;

/** The server behind the hub's data: an external PostgreSQL, or the hub's own, which runs as long as this is open. */
record DatabaseServer(String url, String username, String password, Optional<EmbeddedPostgres> own)
        implements AutoCloseable {

    static DatabaseServer of(HubSettings settings) {
        var database = settings.database();
        if (!database.url().isBlank()) {
            return new DatabaseServer(database.url(), database.username(), database.password(), Optional.empty());
        }
        var postgres = EmbeddedPostgres.start(
                EmbeddedPostgresSettings.in(settings.dataDirectory().resolve("postgres"))
                        .withPort(database.embeddedPort()));
        return new DatabaseServer(postgres.jdbcUrl(), postgres.username(), postgres.password(), Optional.of(postgres));
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedPostgres::close);
    }

    @Override
    public String toString() {
        return "DatabaseServer[" + url + "]";
    }
}
