package it.sportello.device.sim;

import it.sportello.device.TicketPrinter;
import it.sportello.device.WireFactory;
import it.sportello.device.serial.SerialSettings;
import it.sportello.device.serial.SerialWires;
import java.io.IOException;
import java.nio.file.Path;

/** The ESC/POS driver at a serial port. */
final class SerialEscPosTicketPrinterContractTests extends TicketPrinterContractTests {
    @Override
    EscPosPrinterEmulator emulator(Path folder) throws IOException {
        return EscPosPrinterEmulator.atSerialPort(folder.resolve("printer"));
    }

    @Override
    WireFactory wires(EscPosPrinterEmulator emulator) {
        return new SerialWires(SerialSettings.at(emulator.path().toString()));
    }

    @Override
    TicketPrinter driver(WireFactory wires, boolean answersStatus) {
        return EscPosDrivers.on(wires, answersStatus);
    }
}
