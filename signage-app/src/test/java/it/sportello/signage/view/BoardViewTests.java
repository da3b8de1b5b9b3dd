package it.sportello.signage.view;

import static it.sportello.link.LinkState.Phase.DENIED;
import static it.sportello.link.LinkState.Phase.DOWN;
import static it.sportello.link.LinkState.Phase.UP;
import static it.sportello.signage.sample.Samples.NOW;
import static it.sportello.signage.sample.Samples.busyMorning;
import static it.sportello.signage.sample.Samples.call;
import static it.sportello.signage.sample.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.api.PlaceKind;
import it.sportello.signage.sample.FakeLink;
import it.sportello.signage.sample.Samples;
import it.sportello.signage.screen.Screen;
import it.sportello.signage.wording.Wording;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "it.sportello.signage.sample")
class BoardViewTests extends BrowserlessTest {

    private final FakeLink link = new FakeLink();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Screen screen = new Screen(link, InstantSource.fixed(NOW), timer);

    @AfterEach
    void close() {
        screen.close();
        timer.shutdownNow();
    }

    private BoardView open(String... languages) {
        screen.start();
        settle();
        var settings = Samples.settings(languages);
        var view = new BoardView(screen, Wording.in(settings.shownLanguages()), settings, InstantSource.fixed(NOW));
        UI.getCurrent().add(view);
        return view;
    }

    /** Waits for the screen's thread to have done what was asked so far, and then for the page. */
    private void settle() {
        try {
            timer.submit(() -> {}).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        runPendingUIAccess();
    }

    private void runPendingUIAccess() {
        var session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(
                Stream.of(component),
                component.getChildren().filter(Component::isVisible).flatMap(BoardViewTests::all));
    }

    private static String text(Component view, String className) {
        return all(view)
                .filter(component -> component.getElement().getClassList().contains(className))
                .map(component -> component.getElement().getTextRecursively())
                .reduce("", (one, other) -> (one + " " + other).strip());
    }

    @Test
    void showsTheTechnicianWhyThereIsNothingToShow() {
        link.become(DENIED, NOW);
        var view = open("it");
        assertThat(text(view, "sg-setup"))
                .contains("Lo schermo si sta preparando", "rifiutato", "REVOKED", "Atrio 1", "ws://127.0.0.1:8080");
        assertThat(text(view, "sg-board")).isEmpty();
    }

    @Test
    void showsCallsWithNumberPlaceAndTimeNewestFirst() {
        link.become(UP, NOW);
        link.show(busyMorning(1));
        var view = open("it", "en");
        assertThat(text(view, "sg-calls"))
                .startsWith("Ultime chiamateRecent calls")
                .containsSubsequence("A042", "Sportello 3", "Counter 3", "10:39", "C017", "Cabina video 1", "A040")
                .doesNotContain("A039");
    }

    @Test
    void showsHowManyWaitAndHowLong() {
        link.show(busyMorning(1));
        var view = open("it", "de");
        assertThat(text(view, "sg-waiting"))
                .containsSubsequence(
                        "Carta d’identità elettronica", "Elektronischer Personalausweis", "7", "15–25 min");
    }

    @Test
    void fillsTheScreenWithTheCallJustMadeAndMarksARecall() {
        link.become(UP, NOW);
        link.show(frame(1, NOW));
        var view = open("it", "en");
        link.show(frame(2, NOW, call("A042", 0, 1)));
        settle();
        assertThat(text(view, "sg-shown")).contains("Chiamata ripetuta", "Called again", "A042", "Sportello 3");
    }

    @Test
    void saysSinceWhenTheNumbersAreNotUpToDateAndStopsSayingSo() {
        link.become(UP, NOW);
        link.show(busyMorning(1));
        var view = open("it", "en");
        link.become(DOWN, NOW.plusSeconds(120));
        settle();
        assertThat(text(view, "sg-line"))
                .contains("Collegamento interrotto dalle 10:42: numeri non aggiornati")
                .contains("Connection lost since 10:42: numbers not up to date");
        assertThat(text(view, "sg-calls")).contains("A042");
        link.become(UP, NOW.plusSeconds(180));
        settle();
        assertThat(text(view, "sg-line")).contains("Prendete un numero").doesNotContain("interrotto");
    }

    @Test
    void writesArabicFromTheRightWithItsOwnDirectionForOtherLanguages() {
        link.show(busyMorning(1));
        var view = open("ar", "it");
        assertThat(view.getElement().getAttribute("dir")).isEqualTo("rtl");
        assertThat(all(view)
                        .filter(component -> "it".equals(component.getElement().getAttribute("lang")))
                        .map(component -> component.getElement().getAttribute("dir")))
                .isNotEmpty()
                .containsOnly("ltr");
    }

    @Test
    void showsTextThatLooksLikeMarkupAsText() {
        var nasty = new BoardCall("k", "<b>A1</b>", PlaceKind.COUNTER, "<script>alert(1)</script>", NOW, 0, true);
        link.show(new BoardFrame(
                Samples.BRANCH, 1, NOW, "<i>o</i>", "<i>b</i>", "Europe/Rome", List.of(nasty), List.of()));
        var view = open("it");
        assertThat(text(view, "sg-calls")).contains("<b>A1</b>", "<script>alert(1)</script>");
    }

    @Test
    void stopsListeningWhenThePageIsGone() {
        link.show(frame(1, NOW));
        var view = open("it");
        UI.getCurrent().remove(view);
        link.show(busyMorning(2));
        settle();
        assertThat(text(view, "sg-calls")).contains("Ancora nessuna chiamata").doesNotContain("A042");
    }
}
