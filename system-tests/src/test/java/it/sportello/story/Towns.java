package it.sportello.story;

import it.sportello.demo.DemoPlan;
import it.sportello.demo.RunningDemo;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;

/** Starts the demo's town for a story: on free ports, in a fresh folder. */
final class Towns {

    private Towns() {}

    static RunningDemo start(Path directory) throws IOException {
        var root = Path.of("").toAbsolutePath().getParent();
        var ports = new DemoPlan.Ports(freePort(), freePort(), freePort(), freePort());
        return RunningDemo.start(DemoPlan.onThisMachine(root, directory, ports), InstantSource.system());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
