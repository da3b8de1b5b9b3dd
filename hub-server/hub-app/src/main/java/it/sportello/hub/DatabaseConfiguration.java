package it.sportello.hub;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's database: an external PostgreSQL where one is set, else its own. */
@Configuration
class DatabaseConfiguration {

    private static final int CONNECTIONS = 20;
    private static final int IDLE_CONNECTIONS = 4;

    /** Closed after the pool, for the pool depends on it. */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(HubSettings settings) {
        return DatabaseServer.of(
                settings, Thread.ofPlatform().daemon().name("database").factory());
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server) {
        return pool(server.url(), server.username(), server.password());
    }

    private static HikariDataSource pool(String url, String username, String password) {
        var pool = new HikariDataSource();
        pool.setPoolName("hub");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(IDLE_CONNECTIONS);
        pool.setConnectionTimeout(5_000);
        pool.setLeakDetectionThreshold(60_000);
        pool.addDataSourceProperty("ApplicationName", "sportello-hub");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
