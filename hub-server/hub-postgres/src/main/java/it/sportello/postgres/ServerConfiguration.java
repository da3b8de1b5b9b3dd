package it.sportello.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole configuration of the server, as text; two servers with equal text behave equally. */
record ServerConfiguration(String settings, String access) {
    /** Words in a statement may be personal data, so the log gets neither statements nor details of their errors. */
    private static final String TEMPLATE = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            hba_file = '%s'
            password_encryption = scram-sha-256
            allow_alter_system = off
            max_connections = 200
            shared_buffers = 128MB
            min_wal_size = 80MB
            max_wal_size = 512MB
            max_parallel_workers_per_gather = 0
            jit = off
            fsync = %4$s
            synchronous_commit = %4$s
            full_page_writes = %4$s
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            logging_collector = on
            log_directory = '%3$s'
            log_filename = 'postgresql-%%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_checkpoints = off
            """;

    static ServerConfiguration of(DataFolder folder, int port, boolean durable) {
        String settings =
                TEMPLATE.formatted(port, quoted(folder.access()), quoted(folder.log()), durable ? "on" : "off");
        return new ServerConfiguration(settings, "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    boolean isWrittenIn(DataFolder folder) throws IOException {
        return Files.isRegularFile(folder.configuration())
                && Files.isRegularFile(folder.access())
                && Files.readString(folder.configuration()).equals(settings)
                && Files.readString(folder.access()).equals(access);
    }

    void writeTo(DataFolder folder) throws IOException {
        write(folder.configuration(), settings);
        write(folder.access(), access);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        DataFolder.setMode(file, "rw-r--r--");
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("'", "''");
    }
}
