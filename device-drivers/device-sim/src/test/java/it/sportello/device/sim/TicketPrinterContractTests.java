package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import it.sportello.device.DeviceEvent;
import it.sportello.device.DeviceException;
import it.sportello.device.DeviceException.Why;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.DeviceState.Health;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.Outcome;
import it.sportello.device.Paper;
import it.sportello.device.PrintItem;
import it.sportello.device.PrintJob;
import it.sportello.device.PrintResult;
import it.sportello.device.TicketPrinter;
import it.sportello.device.WireFactory;
import it.sportello.device.paper.TicketPaper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every driver of a ticket printer promises, whatever cable it is on. */
@Timeout(60)
abstract class TicketPrinterContractTests {
    static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final TicketPaper PAPER = new TicketPaper();

    @TempDir
    Path folder;

    private final BlockingQueue<PrintedPaper> papers = new LinkedBlockingQueue<>();
    private EscPosPrinterEmulator emulator;
    private TicketPrinter printer;

    abstract EscPosPrinterEmulator emulator(Path folder) throws IOException;

    abstract WireFactory wires(EscPosPrinterEmulator emulator);

    /** A driver on the wires, not started; it must give up an answer after 200 ms. */
    abstract TicketPrinter driver(WireFactory wires, boolean answersStatus);

    @BeforeEach
    void plugIn() throws IOException {
        emulator = emulator(folder);
        emulator.onPaper(papers::add);
        emulator.start();
        printer = driver(wires(emulator), true);
        printer.start();
        await().until(() -> printer.state().ready());
    }

    @AfterEach
    void unplug() {
        printer.close();
        emulator.close();
    }

    @Test
    void aTicketComesOutWithItsAccentsAndEuroAndReadableCode() throws Exception {
        PrintResult result = print("job-1");

        assertThat(result.outcome()).isEqualTo(Outcome.PRINTED);
        assertThat(result.paper()).isEqualTo(Paper.OK);
        assertThat(result.jobId()).isEqualTo("job-1");
        PrintedPaper paper = paper();
        assertThat(paper.cut()).isTrue();
        assertThat(paper.unknownCommands()).isEmpty();
        assertThat(paper.lines())
                .contains("Sede di Piazza Libertà", "Carta d'identità elettronica", "A137")
                .anyMatch(line -> line.matches("Diritti da pagare +16,79 €"))
                .anyMatch(line -> line.matches("Attesa prevista +12-20 min"));
        assertThat(Qr.read(paper.image())).isEqualTo(Tickets.URL);
    }

    @Test
    void wordsThatThePrinterHasNoLettersForAreDrawn() throws Exception {
        printer.print(PAPER.escPos("ar", Tickets.arabic()), LIMIT);
        PrintedPaper arabic = paper();
        printer.print(PAPER.escPos("uk", Tickets.ukrainian()), LIMIT);
        PrintedPaper ukrainian = paper();

        assertThat(arabic.lines()).containsExactly("Comune di Civitanova", "C042");
        assertThat(arabic.unknownCommands()).isEmpty();
        assertThat(ukrainian.lines()).containsExactly("D001");
        assertThat(Pictures.darkDotsBetween(ukrainian.image(), 40, 130)).isGreaterThan(1_000);
    }

    @Test
    void jobsGivenAtOnceComeOutOneByOneAndWhole() throws Exception {
        List<CompletableFuture<PrintResult>> jobs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = "job-" + i;
            jobs.add(CompletableFuture.supplyAsync(() -> unchecked(id)));
        }
        for (CompletableFuture<PrintResult> job : jobs) {
            assertThat(job.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.PRINTED);
            assertThat(paper().qrTexts()).containsExactly(Tickets.URL);
        }
    }

    @Test
    void nothingIsSentToAPrinterWithoutPaper() {
        emulator.faults().paperOut(true);

        assertThatRefused(() -> print("job"), Why.PAPER_OUT);
        assertThat(printer.paper()).isEqualTo(Paper.OUT);
        assertThat(printer.state().health()).isEqualTo(Health.FAULT);
        assertThat(papers).isEmpty();
    }

    @Test
    void nothingIsSentToAPrinterThatIsOpen() {
        emulator.faults().coverOpen(true);

        assertThatRefused(() -> print("job"), Why.COVER_OPEN);
        assertThat(printer.state().facts()).containsExactly(Fact.COVER_OPEN);
    }

    @Test
    void nothingIsSentToAPrinterWhoseCutterIsStuck() {
        emulator.faults().cutterFault(true);

        assertThatRefused(() -> print("job"), Why.FAULT);
    }

    @Test
    void paperThatIsNearItsEndIsToldAndPrintedOn() throws Exception {
        emulator.faults().paperNearEnd(true);

        assertThat(print("job").paper()).isEqualTo(Paper.NEAR_END);
        assertThat(printer.state().ready()).isTrue();
        assertThat(printer.state().health()).isEqualTo(Health.DEGRADED);
    }

    @Test
    void aTicketWhosePaperEndsHasFailedAndItsRestNeverComesOutLater() throws Exception {
        emulator.faults().paperEndsAfterLines(4);

        PrintResult result = print("torn");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.paper()).isEqualTo(Paper.OUT);

        emulator.faults().paperOut(false);
        PrintedPaper torn = paper();
        assertThat(torn.cut()).isFalse();
        assertThat(torn.qrTexts()).isEmpty();
        await().until(() -> printer.state().ready());
        assertThat(print("next").outcome()).isEqualTo(Outcome.PRINTED);
        assertThat(paper().lines()).filteredOn("A137"::equals).hasSize(1);
        assertThat(papers).isEmpty();
    }

    @Test
    void aTicketDuringWhichTheCoverIsOpenedHasFailed() throws Exception {
        emulator.faults().slow(2_000);
        CompletableFuture<PrintResult> job = CompletableFuture.supplyAsync(() -> unchecked("opened"));
        await().until(() -> !job.isDone() && emulator.isPrinting());
        emulator.faults().coverOpen(true);

        assertThat(job.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aPrinterThatIsUnpluggedInTheMiddleConfirmsNothingAndComesBack() throws Exception {
        emulator.faults().dropAfterBytes(900);

        PrintResult result = print("cut off");
        assertThat(result.outcome()).isIn(Outcome.FAILED, Outcome.SENT_UNCONFIRMED);
        assertThat(papers).isEmpty();
        await().until(() -> printer.state().link() == Link.ABSENT);
        assertThatRefused(() -> print("while away"), Why.NOT_CONNECTED);
        assertThat(printer.paper()).isEqualTo(Paper.UNKNOWN);

        emulator.replug();
        await().until(() -> printer.state().ready());
        assertThat(print("again").outcome()).isEqualTo(Outcome.PRINTED);
    }

    @Test
    void aPrinterThatComesAndGoesIsFoundEveryTime() throws Exception {
        for (int i = 0; i < 5; i++) {
            emulator.unplug();
            await().until(() -> printer.state().link() != Link.UP);
            emulator.replug();
            await().until(() -> printer.state().ready());
        }
        assertThat(print("after all").outcome()).isEqualTo(Outcome.PRINTED);
    }

    @Test
    void aMutePrinterIsSentNothing() {
        emulator.faults().mute(true);

        assertThatRefused(() -> print("job"), Why.TIMEOUT);
        assertThat(printer.state().facts()).containsExactly(Fact.NO_ANSWER);
        assertThat(printer.paper()).isEqualTo(Paper.UNKNOWN);
        assertThat(papers).isEmpty();
    }

    @Test
    void aPrinterThatFallsSilentDuringAJobLeavesItUnconfirmed() throws Exception {
        emulator.faults().slow(20_000);
        CompletableFuture<PrintResult> job = CompletableFuture.supplyAsync(() -> unchecked("silent", SHORT));
        await().until(() -> !job.isDone() && emulator.isPrinting());
        emulator.faults().mute(true);

        assertThat(job.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.SENT_UNCONFIRMED);
        assertThat(paper().cut()).isTrue();
    }

    @Test
    void aPrinterThatTalksNonsenseIsSentNothing() {
        emulator.faults().garbled(true);

        assertThatRefused(() -> print("job"), Why.PROTOCOL);
        assertThat(printer.state().facts()).containsExactly(Fact.GARBLED_ANSWER);
        emulator.faults().garbled(false);
        await().until(() -> printer.state().ready());
    }

    @Test
    void statusThatComesUnaskedDisturbsNothing() throws Exception {
        emulator.faults().talkative(true);

        assertThat(print("job").outcome()).isEqualTo(Outcome.PRINTED);
        assertThat(printer.paper()).isEqualTo(Paper.OK);
    }

    @Test
    void aSlowPrinterIsWaitedFor() throws Exception {
        emulator.faults().slow(4_000);

        assertThat(print("slow").outcome()).isEqualTo(Outcome.PRINTED);
    }

    @Test
    void aPrinterThatTakesNoBytesEndsTheJobInTimeAndComesBack() throws Exception {
        PrintJob large = large();
        CompletableFuture<PrintResult> job = CompletableFuture.supplyAsync(() -> unchecked(large, SHORT));
        await().until(() -> !job.isDone() && emulator.isPrinting());
        emulator.faults().stopReading(true);

        assertThat(job.get(30, TimeUnit.SECONDS).outcome()).isIn(Outcome.FAILED, Outcome.SENT_UNCONFIRMED);
        emulator.faults().stopReading(false);
        await().until(() -> printer.state().ready());
    }

    @Test
    void aPrinterWithoutStatusPrintsAndConfirmsNothing() throws Exception {
        printer.close();
        printer = driver(wires(emulator), false);
        emulator.faults().mute(true);
        printer.start();
        await().until(() -> printer.state().ready());

        assertThat(print("job").outcome()).isEqualTo(Outcome.SENT_UNCONFIRMED);
        assertThat(printer.paper()).isEqualTo(Paper.UNKNOWN);
        assertThat(paper().qrTexts()).containsExactly(Tickets.URL);
    }

    @Test
    void everyChangeIsToldInOrderAndNoneToWhoLeft() {
        List<DeviceEvent> heard = new CopyOnWriteArrayList<>();
        List<DeviceEvent> left = new CopyOnWriteArrayList<>();
        printer.listen(heard::add);
        printer.listen(left::add).close();
        emulator.faults().paperOut(true);
        await().until(() -> printer.paper() == Paper.OUT);
        emulator.faults().paperOut(false);
        await().until(() -> printer.paper() == Paper.OK);
        printer.close();

        await().until(() -> heard.size() == 3);
        assertThat(left).isEmpty();
        long first = heard.getFirst().seq();
        assertThat(heard).extracting(DeviceEvent::seq).containsExactly(first, first + 1, first + 2);
        assertThat(printer.state().link()).isEqualTo(Link.CLOSED);
    }

    private PrintResult print(String jobId) throws DeviceException, InterruptedException {
        return printer.print(PAPER.escPos(jobId, Tickets.italian()), LIMIT);
    }

    private PrintResult unchecked(String jobId) {
        return unchecked(jobId, LIMIT);
    }

    private PrintResult unchecked(String jobId, Duration limit) {
        return unchecked(PAPER.escPos(jobId, Tickets.italian()), limit);
    }

    private PrintResult unchecked(PrintJob job, Duration limit) {
        try {
            return printer.print(job, limit);
        } catch (DeviceException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static PrintJob large() {
        List<PrintItem> items = new ArrayList<>();
        PrintItem line = new PrintItem.Text("x".repeat(48), PrintItem.Style.PLAIN);
        for (int i = 0; i < 20_000; i++) {
            items.add(line);
        }
        return new PrintJob("large", items);
    }

    private PrintedPaper paper() throws InterruptedException {
        @Nullable PrintedPaper paper = papers.poll(10, TimeUnit.SECONDS);
        assertThat(paper).as("a paper within 10 s").isNotNull();
        return paper;
    }

    private static void assertThatRefused(ThrowingCallable printing, Why why) {
        assertThatThrownBy(printing)
                .asInstanceOf(type(DeviceException.class))
                .extracting(DeviceException::why)
                .isEqualTo(why);
    }
}
