package it.sportello.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The superuser's way into the server. */
record Login(int port, String password) {
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final int LIMIT_SECONDS = 10;

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, DatabaseName.check(database));
    }

    /** Logs in and makes the database if it is missing. */
    void require(String database) throws SQLException {
        try {
            execute(database, "SELECT 1");
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            create(database);
        }
    }

    void create(String database) throws SQLException {
        execute("postgres", "CREATE DATABASE " + DatabaseName.check(database));
    }

    void drop(String database) throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS " + DatabaseName.check(database) + " WITH (FORCE)");
    }

    private void execute(String database, String sql) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(password);
        source.setLoginTimeout(LIMIT_SECONDS);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String toString() {
        return "Login[port=" + port + "]";
    }
}
