package it.sportello.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.CommandAnswer.TalkBegun;
import it.sportello.api.DeviceCommand.TalkNow;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.api.Priority;
import it.sportello.api.room.RoomAnswer.Closed;
import it.sportello.api.room.RoomKey;
import it.sportello.api.room.RoomPhase;
import it.sportello.device.media.MediaEvent;
import it.sportello.face.Language;
import it.sportello.kiosk.BoothBench;
import it.sportello.kiosk.FakeRoom;
import it.sportello.kiosk.SampleOffice;
import it.sportello.kiosk.booth.BoothStage.Ending;
import it.sportello.kiosk.booth.BoothStage.Free;
import it.sportello.kiosk.booth.BoothStage.Meeting;
import it.sportello.kiosk.booth.BoothStage.Over;
import it.sportello.kiosk.booth.BoothStage.Showing;
import it.sportello.kiosk.booth.BoothStage.Typing;
import it.sportello.kiosk.booth.BoothStage.Waiting;
import it.sportello.kiosk.idle.IdleClock.Phase;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.link.RoomLink.End;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoothDeskTests {

    @TempDir
    private Path directory;

    private BoothBench bench;

    @BeforeEach
    void open() {
        bench = new BoothBench(directory);
    }

    @Test
    void looksForTicketsOnlyWhileOneIsAwaitedOrShown() {
        assertThat(bench.engine.told()).containsExactly("start");
        bench.link.show(SampleOffice.booth(2, "V007", 1));
        assertThat(bench.engine.last()).isEqualTo("scan");
        bench.link.show(SampleOffice.booth(3, null, 1));
        assertThat(bench.engine.last()).isEqualTo("stop scanning");
        bench.desk.step(BoothVisit::show);
        assertThat(bench.engine.last()).isEqualTo("scan");
        bench.desk.step(BoothVisit::back);
        assertThat(bench.engine.last()).isEqualTo("stop scanning");
    }

    @Test
    void aTicketHeldBeforeTheCameraLeadsToTheTestInTheCitizensLanguage() {
        bench.link.answerRooms(key -> FakeRoom.opened("de"));
        bench.link.show(SampleOffice.booth(2, "V007", 1));
        bench.engine.tell(new MediaEvent.CodeRead(BoothBench.URL));

        assertThat(bench.link.keys()).containsExactly(new RoomKey.ByToken("3q2-7wEXAMPLEtoken0123"));
        assertThat(stage()).isInstanceOf(Meeting.class);
        assertThat(bench.scene().visit().language()).isEqualTo(Language.GERMAN);
        assertThat(bench.engine.told()).containsSubsequence("stop scanning", "test");
        assertThat(bench.scene().ticketPage()).isEqualTo(BoothBench.URL);
    }

    @Test
    void aForeignCodeIsNotEvenAskedFor() {
        bench.desk.step(BoothVisit::show);
        bench.desk.codeRead("https://elsewhere.example/q/3q2-7wEXAMPLEtoken0123");

        assertThat(bench.link.keys()).isEmpty();
        assertThat(stage()).isEqualTo(new Showing(Closed.Reason.UNKNOWN));
    }

    @Test
    void aTypedNumberOpensTheRoomOrIsRefusedInPlace() {
        bench.link.answerRooms(key -> new Closed(Closed.Reason.NOT_CALLED));
        bench.desk.step(BoothVisit::show);
        bench.desk.step(BoothVisit::typeNumber);
        for (var letter : "V07".split("")) {
            bench.desk.step(visit -> visit.type(letter));
        }
        bench.desk.numberTyped();

        assertThat(bench.link.keys()).containsExactly(new RoomKey.ByNumber("V07"));
        assertThat(stage()).isEqualTo(new Typing("", Closed.Reason.NOT_CALLED));
    }

    @Test
    void oneWhoTalksNowIsConnectedInOneGoWhenCalledAtOnce() {
        ask();
        bench.link.answer(new TalkBegun(SampleOffice.videoTicket(), true));
        assertThat(stage()).isInstanceOf(Waiting.class);
        bench.link.show(SampleOffice.booth(2, "V007", 1));

        assertThat(stage()).isInstanceOf(Meeting.class);
        assertThat(bench.lobby.printer.tickets()).hasSize(1);
    }

    @Test
    void oneWhoHasToWaitSeesTheNumberAndGoesInWhenItIsCalled() {
        ask();
        bench.link.answer(new TalkBegun(SampleOffice.videoTicket(), false));
        bench.link.show(SampleOffice.booth(2, "V001", 0));
        assertThat(stage()).isEqualTo(new Waiting(SampleOffice.videoTicket()));
        bench.link.answerRooms(key -> new Closed(Closed.Reason.UNAVAILABLE));
        bench.link.show(SampleOffice.booth(3, "V007", 0));
        assertThat(stage()).isInstanceOf(Waiting.class);
        bench.link.answerRooms(key -> FakeRoom.opened("it"));
        bench.pass(1);

        assertThat(stage()).isInstanceOf(Meeting.class);
    }

    @Test
    void whatIsAskedForAndGivenUpIsTakenBack() {
        ask();
        bench.desk.step(BoothVisit::back);

        assertThat(bench.link.asked()).last().isInstanceOf(WithdrawTicket.class);
    }

    @Test
    void aSilentCitizenIsAskedAndThenForgottenOutsideAMeeting() {
        bench.desk.step(visit -> visit.talk().speak(Language.ARABIC));
        bench.pass(61);
        assertThat(bench.scene().idle()).isInstanceOf(Phase.Warning.class);
        bench.pass(20);

        assertThat(bench.scene().visit()).isEqualTo(BoothVisit.fresh(Language.ITALIAN));
    }

    @Test
    void aSilentCitizenInAMeetingIsNeverThrownOut() {
        enter();
        bench.room.letIn("own", RoomPhase.IN_SESSION, FakeRoom.expert("e1"));
        bench.desk.inRoom(RoomCall::call);
        bench.pass(3600);

        assertThat(stage()).isInstanceOf(Meeting.class);
        assertThat(bench.scene().idle()).isInstanceOf(Phase.Active.class);
    }

    @Test
    void theEndIsToldAndThenAllIsWiped() {
        enter();
        bench.desk.inRoom(RoomCall::call);
        bench.room.end(End.CLOSED);
        assertThat(stage()).isEqualTo(new Over(Ending.FINISHED));
        assertThat(bench.engine.told()).contains("end");
        assertThat(bench.scene().meeting()).isNull();
        assertThat(bench.scene().ticketPage()).isEmpty();
        bench.pass(31);

        assertThat(bench.scene().visit()).isEqualTo(BoothVisit.fresh(Language.ITALIAN));
    }

    @Test
    void goingOnOnThePhoneFreesTheBooth() {
        enter();
        bench.room.end(End.ELSEWHERE);

        assertThat(stage()).isEqualTo(new Over(Ending.ELSEWHERE));
        bench.desk.finish();
        assertThat(stage()).isInstanceOf(Free.class);
    }

    @Test
    void leavingIsToldToTheRoom() {
        enter();
        bench.desk.leave();

        assertThat(bench.room.isLeft()).isTrue();
        assertThat(stage()).isEqualTo(new Over(Ending.LEFT));
    }

    private BoothStage stage() {
        return bench.scene().visit().stage();
    }

    private void ask() {
        bench.desk.step(BoothVisit::talk);
        bench.desk.step(visit -> visit.look(SampleOffice.MOVING));
        bench.desk.step(visit -> visit.withPriority(Priority.SENIOR));
        bench.desk.ask();
        assertThat(bench.link.asked()).last().isInstanceOfSatisfying(TalkNow.class, talk -> {
            assertThat(talk.service()).isEqualTo(SampleOffice.MOVING);
            assertThat(talk.priority()).isEqualTo(Priority.SENIOR);
        });
    }

    private void enter() {
        bench.link.show(SampleOffice.booth(2, "V007", 1));
        bench.desk.codeRead(BoothBench.URL);
        assertThat(stage()).isInstanceOf(Meeting.class);
    }
}
