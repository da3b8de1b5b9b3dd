package it.sportello.kiosk.room;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.room.Finding;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.SelfTest;
import it.sportello.api.room.SentMedia;
import it.sportello.api.room.Signal;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.DocumentPhoto.Verdict;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Phase;
import it.sportello.kiosk.DeskBench.HandTime;
import it.sportello.kiosk.FakeEngine;
import it.sportello.kiosk.FakeRoom;
import it.sportello.link.RoomLink.End;
import it.sportello.link.RoomLink.Upload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomCallTests {

    private static final PeerId PEER = new PeerId(FakeRoom.EXPERT + "/e1/own");
    private static final UUID REQUEST = new UUID(8, 1);

    private final HandTime time = new HandTime();
    private final FakeEngine engine = new FakeEngine();
    private final FakeRoom room = new FakeRoom();
    private final List<End> ends = new ArrayList<>();
    private RoomCall call;

    @BeforeEach
    void enter() {
        call = new RoomCall(
                new RoomCall.Parts(engine, Runnable::run, time, UUID::randomUUID),
                "V007",
                room::enter,
                new RoomCall.Watcher() {
                    @Override
                    public void changed() {}

                    @Override
                    public void ended(End how) {
                        ends.add(how);
                    }
                });
        engine.listen(call::hear);
        room.letIn("own", RoomPhase.CALLED, FakeRoom.expert("e1"));
    }

    @Test
    void connectsOnlyOnceTheCitizenGoesOnFromTheTest() {
        call.test();
        engine.tell(
                new MediaEvent.Tested(MediaEngine.Finding.GOOD, MediaEngine.Finding.WEAK, MediaEngine.Finding.NONE));
        assertThat(engine.told()).containsExactly("test");
        assertThat(room.sent()).contains(new RoomMessage.Test(new SelfTest(Finding.GOOD, Finding.WEAK, Finding.NONE)));
        call.call();

        assertThat(engine.told()).contains("begin", "connect " + PEER.value() + " true");
        assertThat(room.sent()).last().isEqualTo(new RoomMessage.Media(new SentMedia(true, true, null)));
    }

    @Test
    void carriesSignalsBothWays() {
        call.call();
        engine.tell(new MediaEvent.Signalled(
                PEER,
                new it.sportello.device.media.Signal.Description(
                        it.sportello.device.media.Signal.Description.Kind.OFFER, "v=0")));
        assertThat(room.sent()).last().isEqualTo(new RoomMessage.Send(FakeRoom.EXPERT, "e1", new Signal.Offer("v=0")));
        room.tell(new RoomEvent.Received(FakeRoom.EXPERT, "e1", new Signal.Answer("v=0")));
        assertThat(engine.last()).isEqualTo("receive " + PEER.value());
        room.tell(new RoomEvent.Received(FakeRoom.EXPERT, "e0", new Signal.Answer("v=0")));
        assertThat(engine.told()).filteredOn(word -> word.startsWith("receive")).hasSize(1);
    }

    @Test
    void connectsAnewWithAnotherConnectionAndKeepsAWayWhoseLineIsCut() {
        call.call();
        room.change(RoomPhase.IN_SESSION, null, FakeRoom.expert(null, time.instant()));
        assertThat(engine.told()).noneMatch(word -> word.startsWith("disconnect"));
        room.change(RoomPhase.IN_SESSION, null, FakeRoom.expert("e2"));

        assertThat(engine.told())
                .containsSubsequence("disconnect " + PEER.value(), "connect " + FakeRoom.EXPERT + "/e2/own true");
    }

    @Test
    void anEngineThatDiedComesInUnderAFreshConnection() {
        call.call();
        engine.tell(new MediaEvent.PictureSeen(PEER));
        assertThat(call.meeting().findWay(FakeRoom.EXPERT)).contains(Way.SEEN);
        engine.tell(new MediaEvent.PeerLost(PEER));
        engine.become(Phase.STARTING, false, "ENGINE_DIED");
        engine.become(Phase.READY, true, "");

        assertThat(room.rejoined()).isEqualTo(1);
        room.letIn("own2", RoomPhase.IN_SESSION, FakeRoom.expert("e1"));
        assertThat(engine.last()).isEqualTo("connect " + FakeRoom.EXPERT + "/e1/own2 true");
    }

    @Test
    void aWayThatDoesNotComeBackIsBegunAnew() {
        call.call();
        engine.tell(new MediaEvent.PeerLost(PEER));
        assertThat(engine.last()).isEqualTo("restart " + PEER.value());
        assertThat(call.meeting().findWay(FakeRoom.EXPERT)).contains(Way.LOST);
        time.advance(Duration.ofSeconds(9));
        call.tick();

        assertThat(room.rejoined()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenWhileTheHubIsAwayWaits() {
        call.call();
        room.goAway();
        call.write("  Mi sente? ");
        assertThat(call.meeting().present()).isFalse();
        assertThat(call.meeting().talk().waiting())
                .singleElement()
                .satisfies(say -> assertThat(say.text()).isEqualTo("Mi sente?"));
        assertThat(engine.told()).doesNotContain("end");
    }

    @Test
    void captionsAreReadForAMoment() {
        room.tell(new RoomEvent.Captioned(FakeRoom.EXPERT, "Buongiorno"));
        assertThat(call.meeting().talk().caption()).isNotNull();
        time.advance(Duration.ofSeconds(9));
        call.tick();
        assertThat(call.meeting().talk().caption()).isNull();
    }

    @Test
    void aDocumentIsTakenAndSentByTheCitizensHandAlone() {
        call.call();
        askPhoto(PhotoRequest.State.ASKED);
        assertThat(call.meeting().photo()).isEqualTo(new PhotoStep.Asked(REQUEST, null));
        assertThat(engine.told()).doesNotContain("photograph");
        call.photograph();
        engine.tell(new MediaEvent.Photographed(REQUEST.toString(), new DocumentPhoto.Failed(Verdict.NO_PAGE)));
        assertThat(call.meeting().photo()).isEqualTo(new PhotoStep.Asked(REQUEST, Verdict.NO_PAGE));
        call.photograph();
        engine.tell(new MediaEvent.Photographed(
                REQUEST.toString(), new DocumentPhoto.Taken(new byte[] {1}, new byte[] {2}, Verdict.GOOD)));
        assertThat(room.uploads()).isEmpty();
        room.uploadEndsAs(Upload.UNAVAILABLE);
        call.sendPhoto();
        assertThat(call.meeting().photo())
                .isInstanceOfSatisfying(
                        PhotoStep.Taken.class,
                        taken -> assertThat(taken.failed()).isTrue());
        room.uploadEndsAs(Upload.ARRIVED);
        call.sendPhoto();
        assertThat(call.meeting().photo()).isEqualTo(new PhotoStep.Settled(REQUEST));
        askPhoto(PhotoRequest.State.ASKED);
        assertThat(call.meeting().photo()).isEqualTo(new PhotoStep.Settled(REQUEST));
        askPhoto(PhotoRequest.State.ARRIVED);
        assertThat(call.meeting().photo()).isEqualTo(new PhotoStep.None());
    }

    @Test
    void aDocumentCanBeDeclined() {
        call.call();
        askPhoto(PhotoRequest.State.ASKED);
        call.declinePhoto();

        assertThat(room.sent()).last().isEqualTo(new RoomMessage.DeclinePhoto(REQUEST));
        assertThat(call.meeting().photo()).isEqualTo(new PhotoStep.Settled(REQUEST));
    }

    @Test
    void muteAndVolumeReachEngineAndRoom() {
        call.call();
        call.send(was -> was.withMicrophone(false).louder(Sending.STEP));

        assertThat(engine.told()).endsWith("send true false", "volume 100");
        assertThat(room.sent()).last().isEqualTo(new RoomMessage.Media(new SentMedia(true, false, null)));
    }

    @Test
    void endsTheCallWithTheRoom() {
        call.call();
        room.end(End.CLOSED);
        room.tell(new RoomEvent.NotHeard(FakeRoom.EXPERT));

        assertThat(ends).containsExactly(End.CLOSED);
        assertThat(engine.last()).isEqualTo("end");
        assertThat(call.meeting().notHeard()).isFalse();
    }

    private void askPhoto(PhotoRequest.State state) {
        room.change(RoomPhase.IN_SESSION, new PhotoRequest(REQUEST, state), FakeRoom.expert("e1"));
    }
}
