package it.sportello.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The address under which other machines of the local network reach this one. */
final class OwnAddress {

    /** An address that belongs to nobody (RFC 5737): only the way out is looked up, nothing is sent. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("203.0.113.1", 9);

    private OwnAddress() {}

    /** Empty for a machine without a network. */
    static Optional<String> find() {
        try (var socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            var own = socket.getLocalAddress();
            return own.isAnyLocalAddress() || own.isLoopbackAddress()
                    ? Optional.empty()
                    : Optional.of(own.getHostAddress());
        } catch (IOException | UncheckedIOException noNetwork) {
            return Optional.empty();
        }
    }
}
