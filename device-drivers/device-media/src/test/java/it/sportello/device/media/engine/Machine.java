package it.sportello.device.media.engine;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the machine that tests has. */
final class Machine {
    private Machine() {}

    /** Skips a test, and says why, where a program is missing. */
    static void needs(String program, String debianPackage) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeThat(there)
                .as("%s is not installed (on Debian: apt-get install %s)", program, debianPackage)
                .isTrue();
    }

    /** Its address in a network; one that has none but itself is given a cable from itself to itself, where that is allowed. */
    static String address() throws IOException {
        var address = findAddress();
        if (address.isEmpty()) {
            run("ip", "link", "add", "sportello0", "type", "veth", "peer", "name", "sportello1");
            run("ip", "addr", "add", "10.77.0.1/24", "dev", "sportello0");
            run("ip", "link", "set", "sportello0", "up");
            run("ip", "link", "set", "sportello1", "up");
            address = findAddress();
        }
        assumeThat(address)
                .as("this machine has no network, and calls need one")
                .isPresent();
        return address.orElseThrow();
    }

    private static Optional<String> findAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(Machine::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(candidate -> !candidate.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    private static void run(String... words) {
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // Not allowed, or no such program: the test is skipped.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (IOException e) {
            return false;
        }
    }
}
