package it.sportello.hub;

import com.zaxxer.hikari.HikariDataSource;
import it.sportello.postgres.EmbeddedPostgres;
import it.sportello.postgres.EmbeddedPostgresSettings;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's database: an external PostgreSQL where one is set, else its own. */
@Configuration
class DatabaseConfiguration {

    private static final int CONNECTIONS = 20;

    /** The hub's own PostgreSQL, in its data directory. */
    @Configuration
    @ConditionalOnProperty(name = "sportello.database.url", havingValue = "", matchIfMissing = true)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres(HubSettings settings) {
            return EmbeddedPostgres.start(
                    EmbeddedPostgresSettings.in(settings.dataDirectory().resolve("postgres"))
                            .withPort(settings.database().embeddedPort()));
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return pool(postgres.jdbcUrl(), postgres.username(), postgres.password());
        }
    }

    @Bean
    @ConditionalOnProperty(name = "sportello.database.url", matchIfMissing = false)
    DataSource externalDataSource(HubSettings settings) {
        var database = settings.database();
        return pool(database.url(), database.username(), database.password());
    }

    private static DataSource pool(String url, String username, String password) {
        var pool = new HikariDataSource();
        pool.setPoolName("hub");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("ApplicationName", "sportello-hub");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
