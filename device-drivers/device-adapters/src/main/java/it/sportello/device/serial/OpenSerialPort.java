package it.sportello.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import it.sportello.device.wire.BlockingPort;
import java.io.IOException;
import java.util.Arrays;

/** A serial port that is open. It has no listener: one would spin for ever once the device is unplugged. */
final class OpenSerialPort implements BlockingPort {
    private final SerialPort port;

    OpenSerialPort(SerialPort port) {
        this.port = port;
    }

    @Override
    public int read(byte[] buffer) {
        return port.readBytes(buffer, buffer.length);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        byte[] rest = bytes;
        while (rest.length > 0) {
            int count = port.writeBytes(rest, rest.length);
            // An unplugged port takes nothing and calls it a success.
            if (count <= 0) {
                throw new IOException(
                        "the port took " + (bytes.length - rest.length) + " of " + bytes.length + " bytes");
            }
            rest = Arrays.copyOfRange(rest, count, rest.length);
        }
    }

    @Override
    public void close() {
        port.closePort();
    }
}
