package it.sportello.device.sim;

import it.sportello.device.TicketPrinter;
import it.sportello.device.WireFactory;
import it.sportello.device.tcp.TcpWires;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The ESC/POS driver on the network. */
final class TcpEscPosTicketPrinterContractTests extends TicketPrinterContractTests {
    @Override
    EscPosPrinterEmulator emulator(Path folder) throws IOException {
        return EscPosPrinterEmulator.atTcpPort();
    }

    @Override
    WireFactory wires(EscPosPrinterEmulator emulator) {
        return new TcpWires("127.0.0.1", emulator.port(), Duration.ofSeconds(1));
    }

    @Override
    TicketPrinter driver(WireFactory wires, boolean answersStatus) {
        return EscPosDrivers.on(wires, answersStatus);
    }
}
