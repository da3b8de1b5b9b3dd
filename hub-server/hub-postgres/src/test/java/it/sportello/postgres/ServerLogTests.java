package it.sportello.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogTests {
    @ParameterizedTest
    @CsvSource({
        "NO_SPACE, FATAL:  could not write lock file: No space left on device",
        "PORT_IN_USE, LOG:  could not bind IPv4 address: Address already in use",
        "NOT_ALLOWED, setpriv: setresuid failed: Operation not permitted",
        "NOT_ALLOWED, /data: Read-only file system",
        "BROKEN_DATA, PANIC:  could not locate a valid checkpoint record",
        "BROKEN_DATA, FATAL:  database files are incompatible with server",
        "OTHER, the sky is falling"
    })
    void theWordsOfTheServerTellTheKindOfFailure(PostgresFailure kind, String words) {
        assertThat(ServerLog.kindOf(words)).isEqualTo(kind);
    }
}
