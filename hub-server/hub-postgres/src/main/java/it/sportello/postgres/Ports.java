package it.sportello.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Chooses the server's port: the wanted one, or the one used before, or a free one. */
record Ports(Path memory) {
    int choose(int wanted) throws IOException {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new EmbeddedPostgresException(
                        PostgresFailure.PORT_IN_USE, "port " + wanted + " of 127.0.0.1 is taken");
            }
            return wanted;
        }
        int before = remembered();
        int chosen = before != 0 && isFree(before) ? before : anyFree();
        Files.writeString(memory, Integer.toString(chosen));
        return chosen;
    }

    private int remembered() throws IOException {
        String text = Files.isRegularFile(memory) ? Files.readString(memory).strip() : "";
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(local(port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(local(0));
            return socket.getLocalPort();
        }
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }
}
