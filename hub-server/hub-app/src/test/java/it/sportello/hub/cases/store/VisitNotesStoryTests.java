package it.sportello.hub.cases.store;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import it.sportello.api.Priority;
import it.sportello.api.TicketId;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.Town;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cases.VisitNote;
import it.sportello.hub.cases.VisitNotes;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ActiveProfiles("demo")
class VisitNotesStoryTests {

    @Autowired
    VisitNotes notes;

    @Autowired
    TicketDesk desk;

    @Autowired
    AuditLog audit;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Test
    void whoServesNextReadsWhatTheLastOneWrote() {
        var ticket = take();
        notes.write(ORGANISATION, ANNA, ticket, "Manca il contratto.");
        notes.write(ORGANISATION, CARLA, ticket, "Il contratto è arrivato.");

        var note = notes.find(ORGANISATION, ticket).orElseThrow();
        assertThat(note.text()).isEqualTo("Il contratto è arrivato.");
        assertThat(note.by()).isEqualTo(CARLA);
        assertThat(audit.listNewest(ORGANISATION, 1))
                .extracting(AuditEntry::act, AuditEntry::subject, AuditEntry::detail)
                .containsExactly(tuple("NOTE_WRITTEN", ticket.toString(), ""));

        notes.write(ORGANISATION, ANNA, ticket, " ");
        assertThat(notes.find(ORGANISATION, ticket)).isEmpty();
    }

    @Test
    void noneReadsOrWritesTheNotesOfAnother() {
        var ticket = take();
        var other = new OrganisationId(UUID.randomUUID());
        notes.write(other, ANNA, ticket, "niente");
        notes.write(ORGANISATION, ANNA, ticket, "Privato.");
        assertThat(notes.find(other, ticket)).isEmpty();
        assertThat(notes.find(ORGANISATION, ticket).map(VisitNote::text)).contains("Privato.");
    }

    @Test
    void anEndlessNoteIsNotTaken() {
        var endless = "x".repeat(VisitNote.MAX_TEXT + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> notes.write(ORGANISATION, ANNA, take(), endless));
    }

    private TicketId take() {
        var answer = desk.submit(new TicketCommand.TakeTicket(
                Town.command(), ORGANISATION, CENTRO, IDENTITY_CARD, Priority.NONE, "it", Channel.KIOSK));
        return Objects.requireNonNull(((Answer.Accepted) answer).ticket());
    }
}
