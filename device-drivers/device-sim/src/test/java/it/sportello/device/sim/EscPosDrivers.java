package it.sportello.device.sim;

import it.sportello.device.DeviceId;
import it.sportello.device.TicketPrinter;
import it.sportello.device.WireFactory;
import it.sportello.device.escpos.EscPosTicketPrinter;
import it.sportello.device.escpos.PrinterProfile;
import java.time.Duration;
import java.time.InstantSource;

/** Drivers that lose their patience sooner than real ones. */
final class EscPosDrivers {
    private EscPosDrivers() {}

    static TicketPrinter on(WireFactory wires, boolean answersStatus) {
        PrinterProfile profile = PrinterProfile.EIGHTY_MM.withReplyLimit(Duration.ofMillis(200));
        DeviceId id = new DeviceId("printer", "lobby");
        return new EscPosTicketPrinter(
                id, wires, answersStatus ? profile : profile.withoutStatus(), InstantSource.system());
    }
}
