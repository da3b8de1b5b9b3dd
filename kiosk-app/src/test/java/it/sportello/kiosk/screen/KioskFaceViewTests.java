package it.sportello.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.CommandAnswer.PersonCalled;
import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.api.Refusal;
import it.sportello.blank.BlankPage;
import it.sportello.kiosk.DeskBench;
import it.sportello.kiosk.SampleOffice;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.visit.VisitDesk;
import it.sportello.link.LinkState.Phase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ViewPackages(classes = BlankPage.class)
class KioskFaceViewTests extends BrowserlessTest {

    @TempDir
    private Path directory;

    private DeskBench bench;
    private KioskFace face;

    @BeforeEach
    void open() {
        bench = new DeskBench(directory);
        bench.link.open();
        face = new KioskFace(bench.texts, (turn, changed) -> new VisitDesk(bench.parts, turn, changed));
        UI.getCurrent().add(face);
    }

    @Test
    void welcomesTheCitizenAndSaysThatTheOfficeIsOpen() {
        assertThat(heading()).isEqualTo("Benvenuto! Come possiamo aiutarti?");
        assertThat(text("live")).startsWith("Siamo aperti. 23 persone");
        assertThat($(NativeButton.class).withClassName("language").all()).hasSize(10);
    }

    @Test
    void printsATicketAfterThreeTouches() {
        touch("join");
        assertThat($(NativeButton.class).withClassName("service").all()).hasSize(6);
        touch("service");
        assertThat(heading()).isEqualTo("Carta d’identità elettronica");
        touch("primary");
        assertThat(bench.link.asked()).singleElement().isInstanceOf(TakeTicket.class);
        bench.link.answer(SampleOffice.ticket(SampleOffice.CARD));
        settle();
        assertThat($(Span.class).withClassName("sp-number").single().getText()).isEqualTo("A042");
        assertThat($(Image.class).withClassName("qr").single().getSrc()).startsWith("data:image/svg+xml");
        assertThat(bench.printer.tickets()).singleElement().satisfies(slip -> {
            assertThat(slip.number()).isEqualTo("A042");
            assertThat(slip.service()).isEqualTo("Carta d’identità elettronica");
        });
        bench.printer.end(SlipState.PAPER_OUT);
        settle();
        assertThat(text("notice")).contains("Fotografa il tuo numero");
        touch("primary");
        assertThat(heading()).startsWith("Benvenuto");
    }

    @Test
    void callsAPersonAndSaysThatSomebodyComes() {
        test($(NativeButton.class).withClassName("tool").all().getLast()).click();
        $(Dialogue.class).single();
        touch("primary");
        assertThat(text("call-state")).isEqualTo("Stiamo chiamando…");
        bench.link.answer(new PersonCalled(true));
        settle();
        assertThat(text("call-state")).startsWith("Abbiamo avvisato il personale");
    }

    @Test
    void tellsTheOpeningHoursWhileTheHubIsAway() {
        bench.link.phase(Phase.DOWN);
        settle();
        assertThat($(ListItem.class).all())
                .extracting(ListItem::getText)
                .containsExactly("lunedì – venerdì 08:30–13:00");
        assertThat(text("notice")).contains("non possiamo dare numeri", "Puoi leggere");
    }

    @Test
    void findsAServiceOnTheScreenKeyboard() {
        touch("field");
        for (var letter : "PASSAP".split("")) {
            key(letter);
        }
        assertThat($(NativeButton.class).withClassName("service").all()).hasSize(1);
        assertThat(text("result")).isEqualTo("Abbiamo trovato 1 servizio.");
    }

    @Test
    void showsAllServicesWhereNothingIsFound() {
        touch("field");
        for (var letter : "QWWQ".split("")) {
            key(letter);
        }
        assertThat(text("result")).startsWith("Non abbiamo trovato");
        assertThat($(NativeButton.class).withClassName("service").all()).hasSize(6);
    }

    @Test
    void saysWhenAClosedServiceOpens() {
        touch("join");
        test($(NativeButton.class).withClassName("icon-last").single()).click();
        var closed = $(NativeButton.class).withClassName("is-closed").single();
        test(closed).click();
        assertThat(text("warning")).isEqualTo("Ora chiuso. Apre: mercoledì 25 novembre, ore 08:30");
        assertThat($(NativeButton.class).withClassName("primary").exists()).isFalse();
    }

    @Test
    void admitsThatNobodyCanSayHowLongItTakes() {
        touch("join");
        test($(NativeButton.class).withClassName("service").atIndex(2)).click();
        assertThat($(Span.class).withClassName("value").all())
                .extracting(Span::getText)
                .anyMatch(value -> value.startsWith("Non possiamo dirlo"));
    }

    @Test
    void speaksArabicFromRightToLeft() {
        test($(NativeButton.class).withAttribute("lang", "ar").first()).click();
        assertThat(heading()).startsWith("أهلاً");
    }

    @Test
    void informsButTakesNoTicketWithoutTheHub() {
        bench.link.phase(Phase.DOWN);
        settle();
        assertThat(text("warning")).startsWith("In questo momento non possiamo dare numeri");
        touch("join");
        touch("service");
        assertThat($(NativeButton.class).withClassName("primary").exists()).isFalse();
    }

    @Test
    void saysWhyNoTicketWasGiven() {
        touch("join");
        touch("service");
        touch("primary");
        bench.link.answer(new CommandRefused(Refusal.SERVICE_CLOSED, null));
        settle();
        assertThat(text("lead")).isEqualTo("Questo servizio ha chiuso da poco.");
    }

    @Test
    void takesBackATicketThatIsGivenUp() {
        touch("join");
        touch("service");
        touch("primary");
        bench.runLate();
        settle();
        touch("plain");
        assertThat(bench.link.asked()).last().isInstanceOf(WithdrawTicket.class);
        assertThat(heading()).isEqualTo("Carta d’identità elettronica");
    }

    @Test
    void asksWhetherAnybodyIsThereAndThenForgetsEverything() {
        test($(NativeButton.class).withAttribute("lang", "de").first()).click();
        touch("join");
        bench.time.advance(Duration.ofSeconds(61));
        face.tick();
        settle();
        assertThat(text("countdown")).isEqualTo("19 Sekunden");
        bench.time.advance(Duration.ofSeconds(20));
        face.tick();
        settle();
        assertThat(heading()).startsWith("Benvenuto");
        assertThat($(Paragraph.class).withClassName("countdown").exists()).isFalse();
    }

    @Test
    void givesMoreTimeAtOneTouch() {
        touch("join");
        bench.time.advance(Duration.ofSeconds(61));
        face.tick();
        settle();
        touch("primary");
        assertThat($(Paragraph.class).withClassName("countdown").exists()).isFalse();
        assertThat(heading()).isEqualTo("Quale servizio ti serve?");
    }

    private void settle() {
        roundTrip();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private void touch(String look) {
        test($(NativeButton.class).withClassName(look).first()).click();
        settle();
    }

    private void key(String letter) {
        test($(NativeButton.class).withClassName("letter").withText(letter).first())
                .click();
        settle();
    }

    private String text(String look) {
        return $(Component.class).withClassName(look).first().getElement().getTextRecursively();
    }
}
