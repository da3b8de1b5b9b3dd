package it.sportello.kiosk.help;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.CommandAnswer.PersonCalled;
import it.sportello.api.DeviceCommand.CallPerson;
import it.sportello.kiosk.DeskBench;
import it.sportello.link.LinkState.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCallsTests {

    private final List<CallState> heard = new ArrayList<>();

    @TempDir
    private Path directory;

    private DeskBench bench;

    @BeforeEach
    void open() {
        bench = new DeskBench(directory);
        bench.link.open();
    }

    @Test
    void tellTheStaffAndSayThatSomebodyComes() {
        bench.people.call(heard::add);
        assertThat(bench.link.asked())
                .singleElement()
                .isInstanceOfSatisfying(
                        CallPerson.class, call -> assertThat(call.at()).isEqualTo(bench.time.instant()));
        bench.link.answer(new PersonCalled(true));
        bench.runLate();
        assertThat(heard).containsExactly(CallState.CALLING, CallState.CALLED);
    }

    @Test
    void sayPlainlyThatNobodyIsOnDuty() {
        bench.people.call(heard::add);
        bench.link.answer(new PersonCalled(false));
        assertThat(heard).containsExactly(CallState.CALLING, CallState.NOBODY_ON_DUTY);
    }

    @Test
    void promiseNothingWithoutTheHub() {
        bench.link.phase(Phase.DOWN);
        bench.people.call(heard::add);
        assertThat(heard).containsExactly(CallState.UNREACHABLE);
        assertThat(bench.link.asked()).isEmpty();
    }

    @Test
    void sayThatNoAnswerCameAndBelieveALateOne() {
        bench.people.call(heard::add);
        bench.runLate();
        bench.link.answer(new PersonCalled(true));
        assertThat(heard).containsExactly(CallState.CALLING, CallState.UNREACHABLE, CallState.CALLED);
    }
}
