package it.sportello.hub;

import it.sportello.postgres.EmbeddedPostgresSettings;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/** The server behind the hub's data: an external PostgreSQL, or the hub's own, which runs as long as this is open. */
record DatabaseServer(String url, String username, String password, Optional<KeptPostgres> own)
        implements AutoCloseable {

    static DatabaseServer of(HubSettings settings, ThreadFactory threads) {
        var database = settings.database();
        if (!database.url().isBlank()) {
            return new DatabaseServer(database.url(), database.username(), database.password(), Optional.empty());
        }
        var own = new KeptPostgres(
                EmbeddedPostgresSettings.in(settings.dataDirectory().resolve("postgres"))
                        .withPort(database.embeddedPort()),
                threads);
        var server = own.server();
        return new DatabaseServer(server.jdbcUrl(), server.username(), server.password(), Optional.of(own));
    }

    @Override
    public void close() {
        own.ifPresent(KeptPostgres::close);
    }

    @Override
    public String toString() {
        return "DatabaseServer[" + url + "]";
    }
}
