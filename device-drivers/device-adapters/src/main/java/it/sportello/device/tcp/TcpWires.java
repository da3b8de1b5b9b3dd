package it.sportello.device.tcp;

import it.sportello.device.Wire;
import it.sportello.device.WireFactory;
import it.sportello.device.wire.BlockingPort;
import it.sportello.device.wire.ThreadedWire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Wires to one host and port; network printers listen at 9100. */
public final class TcpWires implements WireFactory {
    private final String host;
    private final int port;
    private final Duration connectLimit;

    public TcpWires(String host, int port, Duration connectLimit) {
        this.host = host;
        this.port = port;
        this.connectLimit = connectLimit;
    }

    @Override
    public Wire open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host, port), (int) connectLimit.toMillis());
            return new ThreadedWire(new OpenSocket(socket), host + ":" + port);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private record OpenSocket(Socket socket) implements BlockingPort {
        @Override
        public int read(byte[] buffer) throws IOException {
            return socket.getInputStream().read(buffer);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                // Nothing is left to be done with a socket that does not even close.
            }
        }
    }
}
