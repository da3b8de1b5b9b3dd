package it.sportello.hub.shell.lines;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.COUNTER_1;
import static it.sportello.hub.Town.COUNTER_2;
import static it.sportello.hub.Town.DARIO;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import it.sportello.api.TicketState;
import it.sportello.blank.BlankPage;
import it.sportello.hub.shell.ConsoleDay;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = BlankPage.class)
class LinesViewTests extends ConsoleDay {

    @Autowired
    private LinesDoors doors;

    private LinesView view() {
        signIn("anna");
        var view = new LinesView(doors, signedIn);
        UI.getCurrent().add(view);
        return view;
    }

    @Test
    void leadsFromAFreePointToTheTicketThatIsCalledAndServed() {
        var ticket = take(IDENTITY_CARD);
        var view = view();
        assertThat(words(view)).contains("Da dove lavora oggi?");
        press("Sportello 1");
        eventually(() -> words(view).contains("Chiama il prossimo"));
        press("Chiama il prossimo");
        eventually(() -> words(view).contains("A001") && words(view).contains("Inizia"));
        assertThat(queue.find(ORGANISATION, ticket).orElseThrow().state()).isEqualTo(TicketState.CALLED);
        assertThat(queue.find(ORGANISATION, ticket).orElseThrow().place()).isEqualTo(COUNTER_1);
        press("Inizia");
        eventually(() -> queue.find(ORGANISATION, ticket).orElseThrow().state() == TicketState.SERVING);
    }

    @Test
    void offersNoPointThatSomebodyElseHas() {
        open(DARIO, COUNTER_2);
        view();
        var taken = $(KeyButton.class).all().stream()
                .filter(button -> button.getText().startsWith("Sportello 2"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.isEnabled()).isFalse();
        assertThat(taken.getText()).contains("Dario");
    }

    @Test
    void saysInWordsWhyNobodyWasCalled() {
        open(ANNA, COUNTER_1);
        view();
        assertThat($(PointsPane.class).exists()).isFalse();
        press("Chiama il prossimo");
        eventually(() -> !$(Notice.class).single().sentence().isEmpty());
        assertThat($(Notice.class).single().sentence()).contains("nessuno");
    }
}
