package it.sportello.hub.shell.frame;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.COUNTER_1;
import static it.sportello.hub.Town.NORD;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import it.sportello.api.BranchId;
import it.sportello.api.DeviceId;
import it.sportello.blank.BlankPage;
import it.sportello.hub.assistance.HelpCall;
import it.sportello.hub.assistance.HelpCalls;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.shell.ConsoleDay;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen's call for a person, from the kiosk's command to those who can go there. */
@ViewPackages(classes = BlankPage.class)
class HelpNoticeViewTests extends ConsoleDay {

    @Autowired
    private HelpCalls calls;

    @Autowired
    private HelpFeed feed;

    @Autowired
    private Branches branches;

    @Autowired
    private AuditLog audit;

    private DeviceId kiosk;

    @BeforeEach
    void enrol() throws Exception {
        kiosk = enrolKiosk("Totem aiuto");
    }

    @Test
    void showsACallAtOnceToThoseAtACounterOfTheBranchUntilSomebodyGoes() {
        open(ANNA, COUNTER_1);
        var notice = noticeOf("anna");
        var elsewhere = noticeOf("bruno");
        assertThat(notice.isVisible()).isFalse();

        assertThat(calls.call(call(CENTRO, Instant.now()))).isTrue();
        eventually(notice::isVisible);
        assertThat(words(notice)).contains("Un cittadino chiede una persona: Totem aiuto");
        assertThat(elsewhere.isVisible()).isFalse();

        press("Ci vado io");
        eventually(() -> !notice.isVisible());
        assertThat(audit.listNewest(ORGANISATION, 2))
                .extracting(AuditEntry::act, AuditEntry::actor, AuditEntry::subject)
                .containsExactly(
                        tuple("HELP_ATTENDED", ANNA.toString(), kiosk.toString()),
                        tuple("HELP_CALLED", "system", kiosk.toString()));
    }

    @Test
    void canBeHiddenByOneAndStaysForTheOthers() {
        open(ANNA, COUNTER_1);
        var supervisor = noticeOf("elena");
        calls.call(call(CENTRO, Instant.now()));
        eventually(supervisor::isVisible);
        press("Nascondi");
        assertThat(supervisor.isVisible()).isFalse();
        assertThat(calls.listOpen(ORGANISATION)).hasSize(1);
    }

    @Test
    void callsOnceHoweverOftenTheButtonIsPressed() {
        open(ANNA, COUNTER_1);
        var first = call(CENTRO, Instant.now());
        assertThat(calls.call(first)).isTrue();
        assertThat(calls.call(first)).isTrue();
        assertThat(calls.call(call(CENTRO, Instant.now()))).isTrue();
        assertThat(calls.listOpen(ORGANISATION)).hasSize(1);
    }

    @Test
    void callsNobodyWhereNobodyIsAtACounterOrTheCallComesLate() {
        open(ANNA, COUNTER_1);
        assertThat(calls.call(call(NORD, Instant.now()))).isFalse();
        assertThat(calls.call(call(CENTRO, Instant.now().minus(Duration.ofMinutes(10)))))
                .isFalse();
        assertThat(calls.listOpen(ORGANISATION)).isEmpty();
    }

    private HelpNotice noticeOf(String username) {
        signIn(username);
        var staff = signedIn.get();
        var notice = new HelpNotice(Words.in(StaffLanguage.of(staff)), staff, calls, branches);
        UI.getCurrent().add(notice);
        notice.look(queue.snapshotOf(ORGANISATION));
        feed.follow(UI.getCurrent(), ORGANISATION, notice::look);
        return notice;
    }

    private HelpCall call(BranchId branch, Instant at) {
        return new HelpCall(command(), ORGANISATION, branch, kiosk, "Totem aiuto", at);
    }
}
