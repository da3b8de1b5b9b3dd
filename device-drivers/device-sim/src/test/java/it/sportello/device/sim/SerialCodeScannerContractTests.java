package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.CodeScanner;
import it.sportello.device.DeviceId;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.Scan;
import it.sportello.device.Symbology;
import it.sportello.device.scanner.ScannerProfile;
import it.sportello.device.scanner.ScannerProfile.Prefix;
import it.sportello.device.scanner.ScannerProfile.Suffix;
import it.sportello.device.scanner.WiredCodeScanner;
import it.sportello.device.serial.SerialSettings;
import it.sportello.device.serial.SerialWires;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scanner at a serial port, and what only it can be made to do. */
final class SerialCodeScannerContractTests extends CodeScannerContractTests {
    private ScannerEmulator emulator;

    @Override
    CodeScanner plugIn() throws IOException {
        emulator = ScannerEmulator.atSerialPort(port());
        return on(ScannerProfile.USUAL);
    }

    @Override
    void unplug() {
        emulator.unplug();
    }

    @Override
    void replug() {
        emulator.replug();
    }

    @Override
    void show(String text) {
        emulator.show(text);
    }

    @Override
    void putAway() {
        // It reads once for each pull of its trigger.
    }

    @Test
    void aCodeThatComesInPiecesIsOne() {
        scanner.onScan(scans::add);
        emulator.split(20);
        emulator.show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
        assertThat(texts()).containsExactly(Tickets.URL);
    }

    @Test
    void codesThatFollowEachOtherAtOnceAreAllTold() {
        scanner.onScan(scans::add);
        for (int i = 0; i < 20; i++) {
            emulator.show("A" + i);
        }
        await().atMost(LIMIT).until(() -> scans.size() == 20);
        assertThat(texts()).startsWith("A0", "A1", "A2").endsWith("A19");
    }

    @Test
    void whatWasScannedBeforeAnybodyListenedIsForgotten() throws Exception {
        scanner.close();
        emulator.show(OTHER);
        try (CodeScanner later = on(ScannerProfile.USUAL)) {
            later.onScan(scans::add);
            later.start();
            await().atMost(LIMIT).until(() -> later.state().ready());
            emulator.show(Tickets.URL);
            await().atMost(LIMIT).until(() -> !scans.isEmpty());
            assertThat(texts()).containsExactly(Tickets.URL);
        }
    }

    @Test
    void bytesThatAreNoCodeAreLeftOutAndManyOfThemAreAFault() {
        scanner.onScan(scans::add);
        emulator.noise(12);
        emulator.show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
        assertThat(scanner.state().facts()).isEmpty();
        for (int i = 0; i < 3; i++) {
            emulator.noise(12);
        }
        await().atMost(LIMIT).until(() -> scanner.state().facts().contains(Fact.GARBLED_ANSWER));
        assertThat(scanner.state().ready()).isFalse();
        emulator.show(OTHER);
        await().atMost(LIMIT).until(() -> scanner.state().ready());
        assertThat(texts()).containsExactly(Tickets.URL, OTHER);
    }

    @Test
    void aCodeThatBreaksOffDoesNotSpoilTheNext() {
        scanner.onScan(scans::add);
        emulator.send("https://half".getBytes(StandardCharsets.US_ASCII));
        await().pollDelay(ScannerProfile.USUAL.gap().plusMillis(500)).until(() -> true);
        emulator.show(Tickets.URL);
        await().atMost(LIMIT).until(() -> scans.size() == 1);
        assertThat(texts()).containsExactly(Tickets.URL);
    }

    @ParameterizedTest
    @CsvSource({"CR, '\r'", "LF, '\n'", "CR_LF, '\r\n'", "NONE, ''"})
    void eachWayToFrameACodeIsUnderstood(Suffix suffix, String end) throws Exception {
        scanner.close();
        emulator.frame("]Q1", end);
        try (CodeScanner framed = on(ScannerProfile.USUAL.with(suffix).with(Prefix.AIM))) {
            framed.onScan(scans::add);
            framed.start();
            await().atMost(LIMIT).until(() -> framed.state().ready());
            emulator.show(Tickets.URL);
            await().atMost(LIMIT).until(() -> !scans.isEmpty());
        }
        assertThat(scans).containsExactly(new Scan(Tickets.URL, Symbology.QR));
    }

    private CodeScanner on(ScannerProfile profile) {
        return new WiredCodeScanner(
                new DeviceId("scanner", "booth"),
                new SerialWires(SerialSettings.at(port().toString())),
                profile,
                InstantSource.system());
    }

    private Path port() {
        return directory.resolve("scanner");
    }
}
