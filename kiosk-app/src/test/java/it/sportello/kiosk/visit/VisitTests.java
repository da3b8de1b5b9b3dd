package it.sportello.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.face.Language;
import it.sportello.kiosk.SampleOffice;
import it.sportello.kiosk.visit.Stage.Choosing;
import it.sportello.kiosk.visit.Stage.Holding;
import it.sportello.kiosk.visit.Stage.Looking;
import it.sportello.kiosk.visit.Stage.Start;
import it.sportello.kiosk.visit.Stage.Taking;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTests {

    private static final CommandId FIRST = new CommandId(new UUID(0, 1));
    private static final CommandId SECOND = new CommandId(new UUID(0, 2));
    private final Visit fresh = Visit.fresh(Language.ITALIAN);
    private final Visit looking = fresh.join().look(SampleOffice.CARD);

    @Test
    void takesThreeTouchesFromTheStartToTheRequest() {
        assertThat(fresh.join().look(SampleOffice.CARD).take(FIRST).stage()).isInstanceOf(Taking.class);
    }

    @Test
    void keepsTheFirstCommandWhenTheButtonIsTouchedTwice() {
        var taking = looking.take(FIRST);
        assertThat(taking.take(SECOND)).isEqualTo(taking);
    }

    @Test
    void ignoresATouchThatComesTooLate() {
        assertThat(fresh.look(SampleOffice.CARD)).isEqualTo(fresh);
        assertThat(looking.join()).isEqualTo(looking);
        assertThat(looking.page(3)).isEqualTo(looking);
        assertThat(fresh.taken(SampleOffice.ticket(SampleOffice.CARD))).isEqualTo(fresh);
    }

    @Test
    void goesBackOneStageAtATime() {
        var searching = fresh.join().withWish("carta");
        var back = searching.look(SampleOffice.CARD).take(FIRST).back();
        assertThat(back.stage()).isInstanceOf(Looking.class);
        assertThat(back.back().stage()).isEqualTo(new Choosing("carta", 0, false));
        assertThat(back.back().back().stage()).isEqualTo(new Start());
    }

    @Test
    void doesNotGoBackFromATicket() {
        var holding = looking.take(FIRST).taken(SampleOffice.ticket(SampleOffice.CARD));
        assertThat(holding.stage()).isInstanceOf(Holding.class);
        assertThat(holding.back()).isEqualTo(holding);
    }

    @Test
    void asksForThePriorityThatWasChosen() {
        var stage = looking.withPriority(Priority.PREGNANCY).take(FIRST).stage();
        assertThat(stage)
                .isInstanceOfSatisfying(
                        Taking.class,
                        taking -> assertThat(taking.from().priority()).isEqualTo(Priority.PREGNANCY));
    }

    @Test
    void beginsTheListAnewWithEachLetter() {
        assertThat(fresh.join().page(1).withWish("p").stage()).isEqualTo(new Choosing("p", 0, false));
    }

    @Test
    void keepsItsPlaceWhenTheLanguageChanges() {
        assertThat(looking.speak(Language.ARABIC).stage()).isEqualTo(looking.stage());
        assertThat(looking.speak(Language.ARABIC).isFresh(Language.ITALIAN)).isFalse();
    }
}
