package it.sportello.device.scanner;

import it.sportello.device.CodeScanner;
import it.sportello.device.DeviceEvent;
import it.sportello.device.DeviceId;
import it.sportello.device.DeviceState;
import it.sportello.device.Scan;
import it.sportello.device.WireFactory;
import it.sportello.device.state.Discreet;
import it.sportello.device.state.Listeners;
import it.sportello.device.state.LiveState;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A scanner at a serial port (its own, or the one it makes at USB), or at a port of the network. */
public final class WiredCodeScanner implements CodeScanner {
    private final DeviceId id;
    private final LiveState state;
    private final Listeners<Scan> listeners;
    private final ScannerLink link;

    public WiredCodeScanner(DeviceId id, WireFactory wires, ScannerProfile profile, InstantSource clock) {
        this.id = id;
        this.state = new LiveState(id, clock);
        this.listeners = new Listeners<>(id.toString(), "scans");
        this.link = new ScannerLink(id.toString(), wires, profile, state, listeners);
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceState state() {
        return state.now();
    }

    @Override
    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        return state.listen(listener);
    }

    @Override
    public Subscription onScan(Consumer<? super Scan> listener) {
        return listeners.add(new Discreet<>(listener));
    }

    @Override
    public void start() {
        link.start();
    }

    @Override
    public void close() {
        link.close();
    }
}
