package it.sportello.device.serial;

/** How to open one serial port: eight data bits, no parity, one stop bit, and what differs from device to device. */
public record SerialSettings(String path, int baud, FlowControl flowControl) {
    /** 115200 baud without flow control. */
    public static SerialSettings at(String path) {
        return new SerialSettings(path, 115_200, FlowControl.NONE);
    }

    public SerialSettings withBaud(int baud) {
        return new SerialSettings(path, baud, flowControl);
    }

    public SerialSettings with(FlowControl control) {
        return new SerialSettings(path, baud, control);
    }

    /** How a device says that its buffer is full. */
    public enum FlowControl {
        NONE,
        RTS_CTS,
        XON_XOFF
    }
}
