package it.sportello.kiosk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.api.DeviceKind;
import it.sportello.device.DeviceId;
import it.sportello.device.escpos.EscPosTicketPrinter;
import it.sportello.device.escpos.PrinterProfile;
import it.sportello.device.paper.TicketPaper;
import it.sportello.device.serial.SerialSettings;
import it.sportello.device.serial.SerialWires;
import it.sportello.device.sim.EscPosPrinterEmulator;
import it.sportello.device.sim.PrintedPaper;
import it.sportello.face.Language;
import it.sportello.kiosk.SampleOffice;
import it.sportello.kiosk.device.HealthTeller;
import it.sportello.kiosk.device.PrinterReadiness;
import it.sportello.kiosk.device.SlipDesk;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.idle.IdleTimes;
import it.sportello.kiosk.meter.KioskMeters;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.visit.Scene;
import it.sportello.kiosk.visit.Stage;
import it.sportello.kiosk.visit.Visit;
import it.sportello.kiosk.visit.VisitDesk;
import it.sportello.link.HubLink;
import it.sportello.link.HubLinks;
import it.sportello.link.LinkSettings;
import it.sportello.link.LinkTimings;
import it.sportello.link.stub.Fault;
import it.sportello.link.stub.StubHub;
import it.sportello.screen.SelfReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a ticket over a real link and on emulated paper, with everything going wrong that may. */
class TicketStoryTests {

    private static final LinkTimings QUICK = new LinkTimings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofMillis(800),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofMillis(50));

    @TempDir
    private Path directory;

    private final StubHub hub = StubHub.start(DeviceKind.KIOSK);
    private final List<PrintedPaper> papers = new CopyOnWriteArrayList<>();
    private final ExecutorService slips = Executors.newSingleThreadExecutor();
    private final ExecutorService turn = Executors.newSingleThreadExecutor();
    private EscPosPrinterEmulator emulator;
    private EscPosTicketPrinter printer;
    private SlipDesk slipDesk;
    private Program program;

    @BeforeEach
    void open() throws IOException {
        hub.moveTo(SampleOffice.BRANCH);
        hub.show(SampleOffice.catalogue());
        hub.show(SampleOffice.offer(1));
        emulator = EscPosPrinterEmulator.atSerialPort(directory.resolve("printer"));
        emulator.onPaper(papers::add);
        emulator.start();
        printer = new EscPosTicketPrinter(
                new DeviceId("printer", "test"),
                new SerialWires(SerialSettings.at(emulator.path().toString())),
                PrinterProfile.EIGHTY_MM,
                Clock.systemUTC());
        printer.start();
        slipDesk = new SlipDesk(printer, directory.resolve("pdf"), new TicketPaper(), slips);
        await().until(() -> slipDesk.readiness() == PrinterReadiness.READY);
        program = new Program();
        await().until(() -> program.scene().office().open());
    }

    @AfterEach
    void close() {
        program.end();
        printer.close();
        emulator.close();
        hub.close();
        slips.shutdownNow();
        turn.shutdownNow();
    }

    @Test
    void printsTheNumberThatTheHubGave() {
        program.askForTicket();
        awaitScene(scene -> scene.slip() == SlipState.PRINTED);
        assertThat(papers).singleElement().satisfies(paper -> {
            assertThat(String.join("\n", paper.lines())).contains("A001", "Comune di Valdoro");
            assertThat(paper.qrTexts()).hasSize(1);
            assertThat(paper.cut()).isTrue();
        });
        assertThat(directory.resolve("pdf")).isDirectoryContaining("glob:**.pdf");
        await().untilAsserted(() -> assertThat(program.open.list()).isEmpty());
    }

    @Test
    void givesOneTicketWhenTheAnswerIsLostOnTheWay() {
        hub.fail(Fault.LOSE_ANSWER);
        program.askForTicket();
        awaitScene(scene -> scene.taking() instanceof TakeState.Away || scene.taking() instanceof TakeState.Slow);
        hub.heal();
        awaitScene(scene -> scene.slip() == SlipState.PRINTED);
        assertThat(hub.carriedOut()).singleElement().isInstanceOf(TakeTicket.class);
        assertThat(papers).hasSize(1);
    }

    @Test
    void asksOnceWhenTheButtonIsTouchedTwice() {
        program.step(Visit::join);
        program.step(visit -> visit.look(SampleOffice.CARD));
        turn.execute(program.desk::take);
        turn.execute(program.desk::take);
        awaitScene(scene -> scene.slip() == SlipState.PRINTED);
        assertThat(hub.carriedOut()).hasSize(1);
        assertThat(papers).hasSize(1);
    }

    @Test
    void keepsTheRequestWhileTheHubIsAwayAndPrintsWhenItIsBack() {
        hub.stop();
        await().until(() -> !program.link.state().isUp());
        program.askForTicket();
        awaitScene(scene -> scene.taking() instanceof TakeState.Away);
        hub.restart();
        awaitScene(scene -> scene.visit().stage() instanceof Stage.Holding);
        awaitScene(scene -> scene.slip() == SlipState.PRINTED);
        assertThat(papers).hasSize(1);
    }

    @Test
    void takesTheTicketBackWhenTheCitizenGivesUp() {
        hub.stop();
        await().until(() -> !program.link.state().isUp());
        program.askForTicket();
        awaitScene(scene -> scene.taking() instanceof TakeState.Away);
        program.step(Visit::back);
        hub.restart();
        await().until(() -> hub.carriedOut().stream().anyMatch(WithdrawTicket.class::isInstance));
        assertWithdrawn();
        assertThat(program.scene().visit().stage()).isInstanceOf(Stage.Looking.class);
        assertThat(papers).isEmpty();
    }

    @Test
    void takesTheTicketBackWhenTheProgramDiedWhileItWasAsked() throws IOException {
        hub.stop();
        await().until(() -> !program.link.state().isUp());
        program.askForTicket();
        awaitScene(scene -> scene.taking() instanceof TakeState.Away);
        program.die();
        hub.restart();
        program = new Program();
        await().until(() -> hub.carriedOut().stream().anyMatch(WithdrawTicket.class::isInstance));
        assertWithdrawn();
        await().untilAsserted(() -> assertThat(program.open.list()).isEmpty());
    }

    @Test
    void tellsTheCitizenAndTheHubThatThereIsNoPaper() {
        emulator.faults().paperOut(true);
        await().until(() -> slipDesk.readiness() == PrinterReadiness.PAPER_OUT);
        await().until(() ->
                hub.reports().stream().anyMatch(report -> report.facts().contains("PRINTER_PAPER_OUT")));
        program.askForTicket();
        awaitScene(scene -> scene.slip() == SlipState.PAPER_OUT);
        assertThat(program.scene().visit().stage()).isInstanceOf(Stage.Holding.class);
        assertThat(papers).isEmpty();
    }

    private void assertWithdrawn() {
        var taken = hub.asked().stream()
                .filter(TakeTicket.class::isInstance)
                .map(DeviceCommand::id)
                .distinct()
                .toList();
        assertThat(hub.carriedOut())
                .filteredOn(WithdrawTicket.class::isInstance)
                .extracting(command -> ((WithdrawTicket) command).taken())
                .isEqualTo(taken);
    }

    private void awaitScene(Predicate<Scene> wanted) {
        await().until(() -> wanted.test(program.scene()));
    }

    /** One run of the program, without its screens. */
    private final class Program {
        private final HubLink link = HubLinks.open(
                new LinkSettings(hub.address(), directory.resolve("link"), "kiosk", StubHub.CODE),
                QUICK,
                Clock.systemUTC(),
                new Random(1));
        private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
        private final OpenTakes open = new OpenTakes(directory.resolve("open-takes"));
        private final TicketTaking taking =
                new TicketTaking(link, open, threads, UUID::randomUUID, Duration.ofMillis(150));
        private final VisitDesk desk;

        Program() {
            var office = new OfficeWatch(link, slipDesk);
            var parts = new VisitDesk.Parts(
                    office,
                    taking,
                    new SlipWriter(new KioskTexts()),
                    slipDesk,
                    new KioskMeters(new SimpleMeterRegistry(), office),
                    Clock.systemUTC(),
                    new IdleTimes(Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofMinutes(1)),
                    Language.ITALIAN);
            desk = new VisitDesk(parts, turn, () -> {});
            taking.withdrawLeftovers();
            new HealthTeller(new SelfReport(link, "1")).follow(slipDesk);
            link.start();
        }

        void askForTicket() {
            step(Visit::join);
            step(visit -> visit.look(SampleOffice.CARD));
            turn.execute(desk::take);
        }

        void step(java.util.function.UnaryOperator<Visit> step) {
            turn.execute(() -> desk.step(step));
        }

        Scene scene() {
            try {
                return turn.submit(desk::scene).get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Ends without a word, as a killed program does. */
        void die() {
            threads.shutdownNow();
            link.close();
        }

        void end() {
            turn.execute(desk::close);
            die();
        }
    }
}
