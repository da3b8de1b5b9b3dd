package it.sportello.kiosk.config;

import it.sportello.device.DeviceId;
import it.sportello.device.TicketPrinter;
import it.sportello.device.WireFactory;
import it.sportello.device.escpos.EscPosTicketPrinter;
import it.sportello.device.escpos.PrinterProfile;
import it.sportello.device.paper.TicketPaper;
import it.sportello.device.serial.SerialSettings;
import it.sportello.device.serial.SerialWires;
import it.sportello.device.tcp.TcpWires;
import it.sportello.kiosk.device.SlipDesk;
import it.sportello.kiosk.device.SlipPrinter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ticket printer together from the settings. */
@Configuration(proxyBeanMethods = false)
class PrinterWiring {

    private static final int RAW_PRINTING = 9100;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    /** The ticket printer, or no such bean where the settings name none. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @Nullable TicketPrinter ticketPrinter(KioskSettings settings, Clock clock) {
        var wires = wires(settings.printer());
        return wires == null
                ? null
                : new EscPosTicketPrinter(
                        new DeviceId("printer", settings.name()), wires, profile(settings.printer()), clock);
    }

    /** The one thread that may wait for the printer. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService slips() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("slips").factory());
    }

    @Bean
    SlipPrinter slipPrinter(KioskSettings settings, ObjectProvider<TicketPrinter> printer, ExecutorService slips) {
        return new SlipDesk(printer.getIfAvailable(), settings.printer().pdfDirectory(), new TicketPaper(), slips);
    }

    private static @Nullable WireFactory wires(KioskSettings.Printer printer) {
        var port = printer.port();
        var tcp = printer.tcp();
        if (port != null && !port.isBlank()) {
            return new SerialWires(SerialSettings.at(port).withBaud(printer.baud()));
        }
        return tcp == null || tcp.isBlank() ? null : tcpWires(tcp);
    }

    private static WireFactory tcpWires(String address) {
        var colon = address.lastIndexOf(':');
        return colon < 0
                ? new TcpWires(address, RAW_PRINTING, CONNECT_LIMIT)
                : new TcpWires(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), CONNECT_LIMIT);
    }

    private static PrinterProfile profile(KioskSettings.Printer printer) {
        return switch (printer.profile()) {
            case EIGHTY_MM -> PrinterProfile.EIGHTY_MM;
            case EIGHTY_MM_SILENT -> PrinterProfile.EIGHTY_MM.withoutStatus();
        };
    }
}
