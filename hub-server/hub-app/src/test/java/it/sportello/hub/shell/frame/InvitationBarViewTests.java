package it.sportello.hub.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.face.Language;
import it.sportello.hub.shell.ConsoleTown;
import it.sportello.hub.shell.words.Words;
import it.sportello.hub.video.RoomInvitation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "it.sportello.hub.shell.words")
class InvitationBarViewTests extends BrowserlessTest {

    private final List<RoomInvitation> entered = new ArrayList<>();
    private final List<RoomInvitation> declined = new ArrayList<>();
    private final InvitationBar bar =
            new InvitationBar(Words.in(Language.ENGLISH), new ConsoleTown(), entered::add, declined::add);

    @Test
    void tellsWhoInvitesAsWhatAndTakesTheAnswer() {
        var invitation = invitation(false);
        bar.show(List.of(invitation));
        assertThat(all().filter(each -> !(each instanceof Text))
                        .map(each -> each.getElement().getText()))
                .contains("Anna Ferri invites you into room V008 as an interpreter.");
        press("Enter");
        press("Not now");
        assertThat(entered).containsExactly(invitation);
        assertThat(declined).containsExactly(invitation);
    }

    @Test
    void whoIsInIsNotAskedAnyMore() {
        bar.show(List.of(invitation(false)));
        bar.show(List.of(invitation(true)));
        assertThat(bar.getChildren()).isEmpty();
    }

    private static RoomInvitation invitation(boolean inside) {
        var ticket = new TicketId(ConsoleTown.id("V008"));
        return new RoomInvitation(ticket, "V008", ConsoleTown.ANNA.id(), ParticipantRole.INTERPRETER, inside);
    }

    private void press(String text) {
        all().filter(KeyButton.class::isInstance)
                .map(KeyButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .forEach(KeyButton::click);
    }

    private Stream<Component> all() {
        return all(bar);
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(InvitationBarViewTests::all));
    }
}
