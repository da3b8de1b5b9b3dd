package it.sportello.kiosk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.device.paper.TicketContent;
import it.sportello.face.Language;
import it.sportello.kiosk.device.PrinterReadiness;
import it.sportello.kiosk.device.SlipPrinter;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.help.PersonCalls;
import it.sportello.kiosk.idle.IdleTimes;
import it.sportello.kiosk.meter.KioskMeters;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.ticket.OpenTakes;
import it.sportello.kiosk.ticket.SlipWriter;
import it.sportello.kiosk.ticket.TicketTaking;
import it.sportello.kiosk.visit.VisitDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A desk whose hub, printer and time are in the hands of the test. */
public final class DeskBench {

    public final FakeLink link = new FakeLink();
    public final FakePrinter printer = new FakePrinter();
    public final HandTime time = new HandTime();
    public final HandScheduler desk = new HandScheduler();
    public final KioskTexts texts = new KioskTexts();
    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    public final TicketTaking taking;
    public final PersonCalls people;
    public final VisitDesk.Parts parts;

    public DeskBench(Path directory) {
        var office = new OfficeWatch(link, printer);
        taking = new TicketTaking(link, new OpenTakes(directory), desk, UUID::randomUUID, Duration.ofSeconds(4));
        people = new PersonCalls(link, desk, UUID::randomUUID, time, Duration.ofSeconds(4));
        parts = new VisitDesk.Parts(
                office,
                taking,
                people,
                new SlipWriter(texts),
                printer,
                new KioskMeters(registry, office),
                time,
                new IdleTimes(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(30)),
                Language.ITALIAN);
    }

    /** Lets the patience of the citizen end. */
    public void runLate() {
        desk.runDelayed();
    }

    /** A time that stands until the test moves it. */
    public static final class HandTime implements InstantSource {
        private Instant now = SampleOffice.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        public void advance(Duration by) {
            now = now.plus(by);
        }
    }

    /** A printer that ends a job when the test says so. */
    public static final class FakePrinter implements SlipPrinter {
        private final List<TicketContent> tickets = new ArrayList<>();
        private Consumer<SlipState> listener = state -> {};

        @Override
        public PrinterReadiness readiness() {
            return PrinterReadiness.READY;
        }

        @Override
        public void onReadiness(Consumer<PrinterReadiness> reader) {}

        @Override
        public void print(String job, TicketContent ticket, Consumer<SlipState> reader) {
            tickets.add(ticket);
            listener = reader;
        }

        public List<TicketContent> tickets() {
            return tickets;
        }

        public void end(SlipState state) {
            listener.accept(state);
        }
    }
}
