package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.CodeScanner;
import it.sportello.device.Device.Subscription;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.Scan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every reader of codes promises. */
@Timeout(60)
abstract class CodeScannerContractTests {
    static final Duration LIMIT = Duration.ofSeconds(15);
    static final String OTHER = "https://sportello.comune.example.it/q/another-ticket";

    @TempDir
    Path directory;

    final List<Scan> scans = new CopyOnWriteArrayList<>();
    CodeScanner scanner;

    /** A scanner that is there. */
    abstract CodeScanner plugIn() throws Exception;

    abstract void unplug() throws Exception;

    abstract void replug() throws Exception;

    /** Holds a code before it. */
    abstract void show(String text) throws Exception;

    /** Takes it away again, for long enough to be a new showing when it comes back. */
    abstract void putAway() throws Exception;

    @BeforeEach
    void open() throws Exception {
        scanner = plugIn();
        scanner.start();
        await().atMost(LIMIT).until(() -> scanner.state().ready());
    }

    @AfterEach
    void close() throws Exception {
        scanner.close();
        unplug();
    }

    @Test
    void aCodeIsToldToAllWhoListenOnce() throws Exception {
        List<Scan> others = new CopyOnWriteArrayList<>();
        scanner.onScan(scans::add);
        scanner.onScan(others::add);
        show(Tickets.URL);
        await().atMost(LIMIT).until(() -> !scans.isEmpty() && !others.isEmpty());
        assertThat(texts()).containsExactly(Tickets.URL);
        assertThat(others).hasSize(1);
    }

    @Test
    void codesAreToldInTheOrderInWhichTheyAreShown() throws Exception {
        scanner.onScan(scans::add);
        show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
        show(OTHER);
        await().atMost(LIMIT).until(() -> scans.size() == 2);
        assertThat(texts()).containsExactly(Tickets.URL, OTHER);
    }

    @Test
    void theSameCodeShownAgainIsToldAgain() throws Exception {
        scanner.onScan(scans::add);
        show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
        putAway();
        show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 2);
        assertThat(texts()).containsExactly(Tickets.URL, Tickets.URL);
    }

    @Test
    void aListenerThatFailsStopsNothing() throws Exception {
        scanner.onScan(scan -> {
            throw new IllegalStateException("broken listener of " + scan.text());
        });
        scanner.onScan(scans::add);
        show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
        show(OTHER);
        await().atMost(LIMIT).until(() -> scans.size() == 2);
    }

    @Test
    void whoLeftHearsNothingMore() throws Exception {
        List<Scan> left = new CopyOnWriteArrayList<>();
        Subscription leaving = scanner.onScan(left::add);
        scanner.onScan(scans::add);
        leaving.close();
        show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
        assertThat(left).isEmpty();
    }

    @Test
    void unpluggedItIsAbsentAndPluggedInAgainItReads() throws Exception {
        scanner.onScan(scans::add);
        unplug();
        await().atMost(LIMIT).until(() -> scanner.state().link() == Link.ABSENT);
        replug();
        await().atMost(LIMIT).until(() -> scanner.state().ready());
        show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
    }

    @Test
    void closedItStaysClosed() throws Exception {
        scanner.close();
        assertThat(scanner.state().link()).isEqualTo(Link.CLOSED);
        unplug();
        replug();
        assertThat(scanner.state().link()).isEqualTo(Link.CLOSED);
    }

    final List<String> texts() {
        return scans.stream().map(Scan::text).toList();
    }
}
