package it.sportello.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import it.sportello.device.Wire;
import it.sportello.device.WireFactory;
import it.sportello.device.wire.ThreadedWire;
import java.io.FileNotFoundException;
import java.io.IOException;

/**
 * Wires on one serial port. The path may be a link that changes its target: it is followed anew at every opening, so a
 * device that was plugged in again is found.
 */
public final class SerialWires implements WireFactory {
    private static final int READ_MILLIS = 200;

    private final SerialSettings settings;

    public SerialWires(SerialSettings settings) {
        this.settings = settings;
    }

    @Override
    public Wire open() throws IOException {
        SerialPort port = port();
        port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(
                switch (settings.flowControl()) {
                    case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
                    case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
                    case XON_XOFF ->
                        SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
                });
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        if (!port.openPort(0)) {
            throw new IOException(settings.path() + " does not open, code " + port.getLastErrorCode());
        }
        return new ThreadedWire(new OpenSerialPort(port), settings.path());
    }

    private SerialPort port() throws IOException {
        try {
            return SerialPort.getCommPort(settings.path());
        } catch (SerialPortInvalidPortException e) {
            throw (IOException) new FileNotFoundException(settings.path()).initCause(e);
        }
    }
}
