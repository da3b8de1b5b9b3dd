package it.sportello.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.room.RoomAnswer.Closed;
import it.sportello.api.room.RoomPhase;
import it.sportello.blank.BlankPage;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Phase;
import it.sportello.kiosk.BoothBench;
import it.sportello.kiosk.FakeRoom;
import it.sportello.kiosk.SampleOffice;
import it.sportello.kiosk.booth.BoothVisit;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.link.RoomLink.End;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ViewPackages(classes = BlankPage.class)
class BoothFaceViewTests extends BrowserlessTest {

    @TempDir
    private Path directory;

    private BoothBench bench;

    @BeforeEach
    void open() {
        bench = new BoothBench(directory);
        UI.getCurrent().add(new BoothFace(bench.lobby.texts, bench.desk));
        settle();
    }

    @Test
    void saysHowManyExpertsAreFreeOrHowLongTheLineIs() {
        assertThat(text("live")).isEqualTo("2 esperti sono liberi adesso.");
        bench.link.show(SampleOffice.booth(2, null, 0));
        settle();
        assertThat(text("live")).startsWith("Ora gli esperti sono occupati. 12 persone");
    }

    @Test
    void showsTheCalledNumber() {
        bench.link.show(SampleOffice.booth(2, "V007", 1));
        settle();
        assertThat($(Span.class).withClassName("sp-number").single().getText()).isEqualTo("V007");
        assertThat(heading()).isEqualTo("È il turno di questo numero");
    }

    @Test
    void saysInPlainWordsWhyATicketOpensNothing() {
        bench.link.answerRooms(key -> new Closed(Closed.Reason.BOOTH_TAKEN));
        bench.desk.step(BoothVisit::show);
        bench.desk.codeRead(BoothBench.URL);
        settle();
        assertThat(texts()).anyMatch(text -> text.startsWith("In questa cabina è attesa"));
    }

    @Test
    void alwaysSaysWhetherTheCameraIsOn() {
        assertThat(lamp()).isEqualTo("La fotocamera è spenta");
        bench.engine.become(Phase.READY, true, "");
        settle();
        assertThat(lamp()).isEqualTo("La fotocamera è accesa");
    }

    @Test
    void tellsThatTheEngineComesBackAndThatMessagesWait() {
        meet();
        bench.engine.tell(new MediaEvent.PictureSeen(new PeerId(FakeRoom.EXPERT + "/e1/own")));
        settle();
        assertThat(texts()).doesNotContain("Un momento, l’immagine torna.");
        bench.engine.become(Phase.STARTING, false, "ENGINE_DIED");
        bench.room.goAway();
        bench.desk.inRoom(call -> call.write("Mi sente?"));
        settle();

        assertThat(texts()).contains("Un momento, l’immagine torna.");
        assertThat(texts()).anyMatch(text -> text.startsWith("Il collegamento con l’ufficio è interrotto."));
        assertThat(span("state")).isEqualTo("Parte appena torna il collegamento");
    }

    @Test
    void saysSinceWhenTheExpertIsAway() {
        meet();
        bench.room.change(
                RoomPhase.IN_SESSION, null, FakeRoom.expert(null, SampleOffice.NOW.minus(Duration.ofMinutes(3))));
        settle();
        assertThat(texts()).anyMatch(text -> text.startsWith("Laura Bianchi non è collegato da 3 minuti."));
    }

    @Test
    void asksOnceBeforeItLeaves() {
        meet();
        test($(NativeButton.class).withClassName("act").all().getLast()).click();
        settle();
        assertThat(bench.room.isLeft()).isFalse();
        test($(NativeButton.class).withClassName("primary").all().getLast()).click();
        settle();
        assertThat(bench.room.isLeft()).isTrue();
        assertThat(heading()).isEqualTo("Sei uscito dall’incontro");
    }

    @Test
    void thanksAtTheEnd() {
        meet();
        bench.room.end(End.CLOSED);
        settle();
        assertThat(heading()).isEqualTo("Grazie, abbiamo finito");
    }

    private void meet() {
        bench.link.show(SampleOffice.booth(2, "V007", 1));
        bench.desk.codeRead(BoothBench.URL);
        bench.room.letIn("own", RoomPhase.IN_SESSION, FakeRoom.expert("e1"));
        bench.desk.inRoom(RoomCall::call);
        settle();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private String text(String look) {
        return $(Paragraph.class).withClassName(look).single().getText();
    }

    private String span(String look) {
        return $(Span.class).withClassName(look).single().getText();
    }

    private String lamp() {
        return $(Span.class)
                .withClassName("lamp")
                .single()
                .getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private List<String> texts() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    /** Lets what waits for its turn have it. */
    private void settle() {
        roundTrip();
    }
}
