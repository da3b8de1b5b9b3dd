package it.sportello.hub.shell;

import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceKind;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.Town;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.SignedIn;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A day of the demo's town behind the console's pages: the whole hub, without a browser. */
@SpringBootTest
@ActiveProfiles("demo")
public abstract class ConsoleDay extends BrowserlessTest {

    @Autowired
    protected SignedIn signedIn;

    @Autowired
    protected TicketDesk desk;

    @Autowired
    protected QueueView queue;

    @Autowired
    protected Devices devices;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @AfterEach
    void endTheDay() {
        SecurityContextHolder.clearContext();
        jdbc.sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast, help_call"
                        + " cascade")
                .update();
    }

    protected static void signIn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", List.of()));
    }

    protected void open(StaffId expert, ServicePointId point) {
        accepted(new TicketCommand.OpenPoint(command(), ORGANISATION, expert, point));
        await().until(() -> queue.snapshotOf(ORGANISATION).points().stream()
                .anyMatch(seen -> seen.id().equals(point)));
    }

    protected TicketId take(ServiceId service) {
        var ticket = accepted(new TicketCommand.TakeTicket(
                command(), ORGANISATION, Town.CENTRO, service, Priority.NONE, "it", Channel.KIOSK));
        await().until(() -> queue.snapshotOf(ORGANISATION).findTicket(ticket).isPresent());
        return ticket;
    }

    protected TicketId accepted(TicketCommand command) {
        var answer = desk.submit(command);
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).ticket();
    }

    /** A kiosk in the lobby of Centro. */
    protected DeviceId enrolKiosk(String name) throws NoSuchAlgorithmException {
        var code = devices.issueCode(ORGANISATION, Town.CENTRO, DeviceKind.KIOSK, Town.ELENA);
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        return devices.enrol(code, name, Base64.getEncoder().encodeToString(key.getEncoded()))
                .orElseThrow()
                .id();
    }

    /** Presses the button whose word begins so. */
    protected void press(String word) {
        test($(KeyButton.class).all().stream()
                        .filter(button -> button.getText().startsWith(word))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + word)))
                .click();
    }

    /** Waits for what a page does behind its back. */
    protected void eventually(Callable<Boolean> seen) {
        await().pollInSameThread().until(() -> {
            var session = UI.getCurrent().getSession();
            session.getService().runPendingAccessTasks(session);
            return seen.call();
        });
    }

    /** All that stands in the part of a page, as one text. */
    protected static String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}
