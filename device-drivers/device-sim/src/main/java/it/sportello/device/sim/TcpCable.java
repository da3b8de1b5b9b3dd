package it.sportello.device.sim;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A network cable: a port on this machine that serves one driver at a time. */
final class TcpCable implements Cable {
    private static final int POLL_MILLIS = 20;

    private @Nullable ServerSocket server;
    private @Nullable Socket driver;
    private int port;

    TcpCable() throws IOException {
        replug();
    }

    int port() {
        return port;
    }

    @Override
    public synchronized byte[] read(int most) throws IOException {
        Socket socket = driver();
        if (socket == null) {
            return new byte[0];
        }
        try {
            byte[] buffer = new byte[most];
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                hangUp();
                return new byte[0];
            }
            return Arrays.copyOf(buffer, count);
        } catch (SocketTimeoutException e) {
            return new byte[0];
        } catch (SocketException e) {
            hangUp();
            return new byte[0];
        }
    }

    private @Nullable Socket driver() throws IOException {
        if (driver == null && server != null) {
            try {
                driver = server.accept();
                driver.setTcpNoDelay(true);
                driver.setSoTimeout(POLL_MILLIS);
            } catch (SocketTimeoutException e) {
                return null;
            }
        }
        return driver;
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        if (driver != null) {
            driver.getOutputStream().write(bytes);
        }
    }

    @Override
    public synchronized boolean isPlugged() {
        return server != null;
    }

    @Override
    public synchronized void unplug() throws IOException {
        hangUp();
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public synchronized void replug() throws IOException {
        if (server == null) {
            ServerSocket fresh = new ServerSocket();
            fresh.setReuseAddress(true);
            fresh.setSoTimeout(POLL_MILLIS);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = fresh.getLocalPort();
            server = fresh;
        }
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    private void hangUp() throws IOException {
        if (driver != null) {
            driver.close();
            driver = null;
        }
    }
}
