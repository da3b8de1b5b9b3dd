package it.sportello.hub.shell.room;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.PhotoRequest;
import it.sportello.face.Language;
import it.sportello.hub.shell.room.RoomState.Link;
import it.sportello.hub.shell.room.Sign.Weight;
import it.sportello.hub.shell.words.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomReaderTests {

    private final RoomReader reader = new RoomReader(Words.in(Language.ENGLISH));

    @Test
    void aCitizenWhoHasNotComeInIsAwaited() {
        assertThat(read(new MadeUpRoom())).containsExactly("The citizen has not come in yet.");
    }

    @Test
    void aCitizenWhoIsAwayIsToldSinceWhenAndUntilWhen() {
        var since = MadeUpRoom.NOW.minusSeconds(20);
        var until = MadeUpRoom.NOW.plusSeconds(160);
        assertThat(reader.read(new MadeUpRoom().withCitizenAway(since, until).state()))
                .singleElement()
                .isEqualTo(new Sign(
                        "citizen", Weight.CARE, "The citizen has been away for", since, until, "set aside in"));
    }

    @Test
    void aLinkIsAsGoodAsItsWorseSide() {
        assertThat(read(new MadeUpRoom().withCitizen())).containsExactly("Good link");
        assertThat(read(new MadeUpRoom().withCitizen().receiving(LinkQuality.WEAK)))
                .containsExactly("Weak link: the picture may freeze, speak slowly");
    }

    @Test
    void whatTheCitizenLacksIsTold() {
        assertThat(read(new MadeUpRoom().withSilentCitizen()))
                .containsExactly(
                        "Good link",
                        "The citizen’s microphone is off.",
                        "The citizen did not hear the test sound: write.",
                        "The citizen has no camera.");
    }

    @Test
    void aGuestIsNamedWithTheRole() {
        var guest = MadeUpRoom.participant(MadeUpRoom.COLLEAGUE, ParticipantRole.INTERPRETER, "Marco Bruni");
        assertThat(read(new MadeUpRoom().withCitizen().with(guest))).contains("Marco Bruni (Interpreter): present");
    }

    @Test
    void aFaultOfTheOwnCameraSaysWhatToDo() {
        var dark = new OwnMedia(false, true, false, OwnMedia.Blur.IMPOSSIBLE, Map.of("camera", "DENIED"));
        assertThat(read(new MadeUpRoom().withCitizen().sending(dark)))
                .contains(
                        "Camera: the browser does not allow it. Allow it beside the page’s address.",
                        "This computer cannot blur the background.");
    }

    @ParameterizedTest
    @EnumSource
    void everyStepOfAPhotoIsTold(PhotoRequest.State state) {
        assertThat(reader.read(new MadeUpRoom().withCitizen().asked(state).state()))
                .extracting(Sign::about)
                .contains("photo");
    }

    @Test
    void aLostLinkIsToldAndOneThatWentElsewhereToo() {
        assertThat(read(new MadeUpRoom().linked(Link.LOST, "")))
                .first()
                .asString()
                .startsWith("The link with the hub");
        assertThat(read(new MadeUpRoom().linked(Link.ENDED, "ELSEWHERE")))
                .first()
                .isEqualTo("The room goes on in another of your windows.");
    }

    private List<String> read(MadeUpRoom room) {
        return reader.read(room.state()).stream().map(Sign::text).toList();
    }
}
