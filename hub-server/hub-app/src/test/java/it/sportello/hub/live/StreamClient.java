package it.sportello.hub.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** A bare client of an event stream: it sees every byte that the hub sends. */
final class StreamClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    StreamClient(int port, String path) throws IOException {
        this(SocketFactory.getDefault(), port, path);
    }

    StreamClient(SocketFactory sockets, int port, String path) throws IOException {
        socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 2048);
        send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** The status line and headers, as they came, but for the date. */
    List<String> readHead() throws IOException {
        var head = new ArrayList<String>();
        for (var line = readLine(); line != null && !line.isEmpty(); line = readLine()) {
            if (!line.startsWith("Date:")) {
                head.add(line);
            }
        }
        return head;
    }

    /** Reads on to the next line that begins so; fails where the stream ends before. */
    String readTo(String beginning) throws IOException {
        for (var line = readLine(); line != null; line = readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("ended before " + beginning);
    }

    @Nullable String readLine() throws IOException {
        return in.readLine();
    }

    /** Reads on until the hub ends the stream; fails where it does not within ten seconds. */
    void readToEnd() throws IOException {
        try {
            while (readLine() != null) {
                continue;
            }
        } catch (SocketException reset) {
            // An end too.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
