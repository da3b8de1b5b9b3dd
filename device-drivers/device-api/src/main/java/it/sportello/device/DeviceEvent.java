package it.sportello.device;

import java.time.Instant;

/** What a device tells its listeners; {@code seq} counts the events of one device from 1 without a gap. */
public sealed interface DeviceEvent {
    DeviceId device();

    Instant at();

    long seq();

    /** One state followed another. */
    record Changed(DeviceId device, Instant at, long seq, DeviceState before, DeviceState now) implements DeviceEvent {}
}
