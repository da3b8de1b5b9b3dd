package it.sportello.device.media.engine;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Its address in a network; a machine that has none makes no calls. */
    static String address() throws IOException {
        var address = NetworkInterface.networkInterfaces()
                .filter(Machine::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .filter(candidate -> !candidate.isLoopbackAddress())
                .findFirst();
        assumeThat(address).as("this machine has no network but itself").isPresent();
        return address.orElseThrow().getHostAddress();
    }

    static Process start(String... words) throws IOException {
        return new ProcessBuilder(List.of(words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (IOException e) {
            return false;
        }
    }
}
