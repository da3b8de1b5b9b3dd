package it.sportello.hub.shell.audit;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.COUNTER_1;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import it.sportello.blank.BlankPage;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.shell.ConsoleDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewPackages(classes = BlankPage.class)
class AuditViewTests extends ConsoleDay {

    @Autowired
    private AuditView.Doors doors;

    @Test
    void tellsWhoDidWhatInNamesNewestFirst() {
        open(ANNA, COUNTER_1);
        take(IDENTITY_CARD);
        accepted(new TicketCommand.CallNext(command(), ORGANISATION, ANNA, COUNTER_1));
        signIn("elena");
        UI.getCurrent().add(new AuditView(doors, signedIn));
        assertThat(rows().get(1)).contains("Anna", "Biglietto chiamato", "A001");
        assertThat(rows()).anySatisfy(row -> assertThat(row).contains("Anna", "Sportello aperto", "Sportello 1"));
        assertThat(String.join(" ", rows())).doesNotContain(ANNA.toString()).doesNotContain("TICKET_");
    }

    /** The head of the table, and its rows. */
    private List<String> rows() {
        return $(NativeTableRow.class).all().stream().map(row -> words(row)).toList();
    }
}
