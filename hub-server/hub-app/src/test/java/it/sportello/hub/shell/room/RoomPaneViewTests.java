package it.sportello.hub.shell.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.Finding;
import it.sportello.api.room.ParticipantId;
import it.sportello.face.Language;
import it.sportello.hub.shell.ConsoleTown;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The panels of a room without a browser. */
@ViewPackages(packages = "it.sportello.hub.shell.words")
class RoomPaneViewTests extends BrowserlessTest {

    private final MadeUpDoors made = new MadeUpDoors();
    private final Words words = Words.in(Language.ITALIAN);
    private final List<RoomAct> acts = new ArrayList<>();

    @Test
    void tellsHowTheRoomStandsAndAnswersACallForHelp() {
        var room = open(MadeUpRoom.VISIT);
        room.show(new MadeUpRoom().withCitizenCallingForHelp().state());
        assertThat(textOf(room)).contains("Il cittadino chiede aiuto.", "Collegamento buono");
        room.show(new MadeUpRoom().withCitizen().state());
        assertThat(textOf(room)).doesNotContain("Il cittadino chiede aiuto.");
    }

    @Test
    void everySwitchTellsHowItStands() {
        var room = open(MadeUpRoom.VISIT);
        room.show(new MadeUpRoom()
                .withCitizen()
                .sending(new OwnMedia(true, false, false, OwnMedia.Blur.IMPOSSIBLE, Map.of()))
                .state());
        assertThat(button(room, RoomAct.CAMERA).getText()).isEqualTo("Videocamera: accesa");
        assertThat(button(room, RoomAct.MICROPHONE).getText()).isEqualTo("Voce: spenta");
        assertThat(button(room, RoomAct.BLUR).isEnabled()).isFalse();
    }

    @Test
    void everyActOfARoomHasItsKey() {
        var room = open(MadeUpRoom.VISIT);
        var keys = all(room)
                .map(each -> each.getElement().getAttribute("aria-keyshortcuts"))
                .filter(key -> key != null)
                .toList();
        assertThat(keys)
                .contains("V", "M", "D", "U", "P", "I", "O", "Q", "K", "G")
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheExpertOfTheMeetingAsksInvitesAndHandsOver() {
        var visit = MadeUpRoom.VISIT;
        var guest = new Visit(
                visit.staff(), visit.ticket(), visit.number(), visit.language(), List.of(), visit.zone(), false);
        assertThat(buttons(open(guest)))
                .extracting(button -> button.getId().orElse(""))
                .contains("room-CAMERA")
                .doesNotContain("room-PHOTO", "room-INVITE", "room-HAND_OVER");
        button(open(visit), RoomAct.INVITE).click();
        button(open(visit), RoomAct.HAND_OVER).click();
        assertThat(acts).containsExactly(RoomAct.INVITE, RoomAct.HAND_OVER);
    }

    @Test
    void aPreparedTextIsReadInBothLanguages() {
        var state = new MadeUpRoom().withCitizen().state();
        var line = MadeUpRoom.line(MadeUpRoom.EXPERT, "Guten Tag!");
        var spoken = Spoken.of(line, state, List.of(MadeUpDoors.GREETING), words);
        assertThat(spoken.mine()).isTrue();
        assertThat(spoken.meaning()).isEqualTo("Buongiorno!");
        var answer =
                Spoken.of(MadeUpRoom.line(MadeUpRoom.CITIZEN, "Danke"), state, List.of(MadeUpDoors.GREETING), words);
        assertThat(answer.who()).isEqualTo("Cittadino");
        assertThat(answer.meaning()).isEmpty();
    }

    @Test
    void theCitizenGetsAPreparedTextInTheOwnLanguage() {
        var sent = new ArrayList<String>();
        var dialog = new PreparedDialog(words, "de", List.of(MadeUpDoors.GREETING), sent::add);
        dialog.open();
        assertThat(textOf(dialog)).contains("Buongiorno!", "Guten Tag!");
        buttons(dialog).stream()
                .filter(button -> button.getText().equals("Buongiorno!"))
                .forEach(KeyButton::click);
        assertThat(sent).containsExactly("Guten Tag!");
    }

    @Test
    void thePageGetsAFreshWayInAndItsStateIsRead() throws Exception {
        var states = new ArrayList<RoomState>();
        var stage = new RoomStage(made.doors(), words, MadeUpRoom.VISIT, new RoomStage.Ear() {
            @Override
            public void state(RoomState state) {
                states.add(state);
            }

            @Override
            public void chat(List<ChatLine> lines) {}

            @Override
            public void notHeard(ParticipantId from) {}
        });
        assertThat(stage.offer()).contains("\"pass\":\"pass\"", "\"link\":\"/rooms/link\"");
        var told = Map.of(
                "link",
                "open",
                "reason",
                "",
                "own",
                Map.of("camera", true, "blur", "OFF", "faults", Map.of("screen", "DENIED")),
                "received",
                Map.of(MadeUpRoom.CITIZEN.toString(), "WEAK"));
        stage.told(new JsonMapper().valueToTree(told));
        stage.told(new JsonMapper().readTree("{\"link\":\"sideways\"}"));
        assertThat(states).singleElement().satisfies(state -> {
            assertThat(state.link()).isEqualTo(RoomState.Link.OPEN);
            assertThat(state.own().faults()).containsExactly(Map.entry("screen", "DENIED"));
        });
    }

    @Test
    void aNoteIsKeptAndTellsByWhom() {
        var papers = new CasePane(made.doors(), words, MadeUpRoom.VISIT);
        UI.getCurrent().add(papers);
        assertThat(textOf(papers)).contains("Ausweis");
        all(papers)
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .forEach(field -> field.setValue("Manca la visura."));
        assertThat(made.notes
                        .find(ConsoleTown.TOWN, MadeUpRoom.TICKET)
                        .orElseThrow()
                        .text())
                .isEqualTo("Manca la visura.");
        assertThat(textOf(papers)).contains("Salvato alle 09:30 da Anna Ferri");
    }

    @Test
    void aDocumentOpensInAPanelFromTheStaffsOwnDownload() {
        var papers = new CasePane(made.doors(), words, MadeUpRoom.VISIT);
        UI.getCurrent().add(papers);
        assertThat(textOf(papers)).contains("Documento delle 09:30 · 2 pagine");
        buttons(papers).getFirst().click();
        assertThat(all(UI.getCurrent())
                        .filter(IFrame.class::isInstance)
                        .map(IFrame.class::cast)
                        .map(IFrame::getSrc))
                .containsExactly("/rooms/documents/" + ConsoleTown.id("document") + "?inline");
    }

    @Test
    void theTestOfTheOwnDevicesSaysInWordsWhatWasFound() {
        var test = new SelfTestPane(words);
        UI.getCurrent().add(test);
        test.show(SelfTestPane.Part.CAMERA, Finding.GOOD);
        test.show(SelfTestPane.Part.MICROPHONE, Finding.WEAK);
        test.show(SelfTestPane.Part.SPEAKER, Finding.UNKNOWN);
        assertThat(textOf(test))
                .contains("La videocamera va bene.", "Il microfono sente poco", "Ha sentito due suoni?");
        buttons(test).stream().filter(button -> button.getText().equals("No")).forEach(KeyButton::click);
        assertThat(textOf(test)).contains("Nessun suono");
    }

    private RoomPane open(Visit visit) {
        var room = new RoomPane(made.doors(), words, visit, acts::add, state -> {});
        UI.getCurrent().removeAll();
        UI.getCurrent().add(room);
        return room;
    }

    private static KeyButton button(Component within, RoomAct act) {
        return buttons(within).stream()
                .filter(button -> button.getId().equals(Optional.of("room-" + act)))
                .findFirst()
                .orElseThrow();
    }

    private static List<KeyButton> buttons(Component within) {
        return all(within)
                .filter(KeyButton.class::isInstance)
                .map(KeyButton.class::cast)
                .toList();
    }

    private static String textOf(Component within) {
        return all(within)
                .filter(each -> !(each instanceof Text) && each.isVisible())
                .map(each -> each.getElement().getText())
                .collect(Collectors.joining(" "));
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(RoomPaneViewTests::all));
    }
}
