package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomAnswer.Closed;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomKey;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomPhase;
import it.sportello.codec.MessageCodec;
import it.sportello.link.RoomLink.End;
import it.sportello.link.RoomLink.Upload;
import it.sportello.link.stub.StubRoom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomLinkTests extends LinkBench {

    private static final RoomKey KEY = new RoomKey.ByToken("a-token");

    private final Ear ear = new Ear();
    private HubLink link;
    private RoomLinks rooms;

    @BeforeEach
    void openLinks() {
        link = openUp();
        rooms = new RoomLinks(hub.address(), link, QUICK, new Random(1));
    }

    @AfterEach
    void closeRooms() {
        rooms.close();
    }

    @Test
    void aWayIntoARoomIsAskedForByToken() throws Exception {
        assertThat(ask(KEY)).isInstanceOf(RoomAnswer.Opened.class);
        assertThat(hub.room().keys()).containsExactly(KEY);
    }

    @Test
    void theReasonIsTold() throws Exception {
        hub.room().answerWith(key -> Optional.of(new Closed(Closed.Reason.NOT_CALLED)));

        assertThat(ask(new RoomKey.ByNumber("V007"))).isEqualTo(new Closed(Closed.Reason.NOT_CALLED));
    }

    @Test
    void nothingIsKnownWithoutALink() throws Exception {
        hub.stop();
        awaitPhase(link, LinkState.Phase.DOWN);

        assertThat(ask(KEY)).isEqualTo(new Closed(Closed.Reason.UNAVAILABLE));
        assertThat(hub.room().keys()).isEmpty();
    }

    @Test
    void aHubThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        hub.room().answerWith(key -> Optional.empty());

        assertThat(ask(KEY)).isEqualTo(new Closed(Closed.Reason.UNAVAILABLE));
    }

    @Test
    void aLinkThatBreaksEndsTheQuestion() throws Exception {
        hub.room().answerWith(key -> {
            hub.drop();
            return Optional.empty();
        });

        assertThat(ask(KEY)).isEqualTo(new Closed(Closed.Reason.UNAVAILABLE));
        awaitPhase(link, LinkState.Phase.UP);
        assertThat(hub.room().keys()).hasSize(1);
    }

    @Test
    void goesInAndKeepsTheNewestView() {
        var room = enter();
        await().until(() -> room.view().isPresent());
        hub.room().change(RoomPhase.ON_HOLD, null, StubRoom.expert("expert-1"));
        await().until(() -> room.view().orElseThrow().phase() == RoomPhase.ON_HOLD);
        var newest = hub.room().view();
        hub.room().say(new RoomEvent.Changed(entered().view()));
        hub.room().say(new RoomEvent.NotHeard(StubRoom.EXPERT));

        ear.awaitTold(new RoomEvent.NotHeard(StubRoom.EXPERT));
        assertThat(room.view()).contains(newest);
        assertThat(ear.events).filteredOn(RoomEvent.Changed.class::isInstance).hasSize(1);
    }

    @Test
    void comesInAgainWithAFreshPassAfterADrop() {
        enter();
        awaitIn(1);
        hub.room().drop();

        awaitIn(2);
        assertThat(ear.aways).isEqualTo(1);
        assertThat(hub.room().keys()).containsExactly(KEY);
    }

    @Test
    void comesInAnewUnderAnotherConnectionWhenAsked() {
        var room = enter();
        awaitIn(1);
        room.rejoin();

        awaitIn(2);
        await().until(() -> hub.room().peers() == 1);
    }

    @Test
    void comesInAgainOnceTheHubIsBack() {
        enter();
        awaitIn(1);
        hub.stop();
        await().until(() -> ear.aways > 0);
        hub.restart();

        awaitIn(2);
        assertThat(ear.end).isNull();
    }

    @Test
    void whatWasWrittenMeanwhileIsSaidLaterAndOnce() {
        var room = enter();
        awaitIn(1);
        hub.room().answerWith(key -> Optional.of(new Closed(Closed.Reason.UNAVAILABLE)));
        hub.room().drop();
        await().until(() -> ear.aways > 0);
        var line = new RoomMessage.Say(UUID.randomUUID(), "Mi sente?");
        room.send(line);
        hub.room().answerWith(key -> Optional.of(hub.room().opened()));

        awaitIn(2);
        await().until(() -> hub.room().chat().size() == 1);
        hub.room().drop();
        awaitIn(3);
        room.send(new RoomMessage.CannotHear());
        await().until(() -> hub.room().heard().contains(new RoomMessage.CannotHear()));
        assertThat(hub.room().heard()).filteredOn(line::equals).hasSize(1);
        assertThat(ear.events).filteredOn(RoomEvent.Said.class::isInstance).hasSize(1);
    }

    @Test
    void aLineOfTheChatIsToldOnce() {
        enter();
        awaitIn(1);
        hub.room().write("Buongiorno");
        await().until(() -> !hub.room().chat().isEmpty());
        hub.room().say(new RoomEvent.Said(hub.room().chat().getFirst()));
        hub.room().say(new RoomEvent.NotHeard(StubRoom.EXPERT));

        ear.awaitTold(new RoomEvent.NotHeard(StubRoom.EXPERT));
        assertThat(ear.events).filteredOn(RoomEvent.Said.class::isInstance).hasSize(1);
    }

    @Test
    void skipsWhatItDoesNotUnderstand() {
        enter();
        awaitIn(1);
        hub.room().sayRaw("{\"type\":\"Nonsense\"}");
        hub.room().sayRaw("\u0000}{");
        hub.room().write("Buongiorno");

        await().until(() -> ear.events.stream().anyMatch(RoomEvent.Said.class::isInstance));
        assertThat(hub.room().connections()).isEqualTo(1);
    }

    @Test
    void hangsUpOnAMessageThatIsTooLongAndComesBack() {
        enter();
        awaitIn(1);
        hub.room().sayRaw("a".repeat(MessageCodec.MAX_CHARS + 1));

        awaitIn(2);
    }

    @Test
    void endsWhereTheCitizenGoesOnElsewhere() {
        enter();
        awaitIn(1);
        hub.room().end(RoomEvent.Ended.Reason.ELSEWHERE);

        await().untilAsserted(() -> assertThat(ear.end).isEqualTo(End.ELSEWHERE));
        assertThat(hub.room().connections()).isEqualTo(1);
    }

    @Test
    void endsWhereTheTicketHasEndedMeanwhile() {
        enter();
        awaitIn(1);
        hub.room().answerWith(key -> Optional.of(new Closed(Closed.Reason.ENDED)));
        hub.room().drop();

        await().untilAsserted(() -> assertThat(ear.end).isEqualTo(End.CLOSED));
    }

    @Test
    void asksForAFreshPassWhereTheFirstIsUsedUp() {
        var used = hub.room().opened();
        var first = rooms.enter(KEY, used.offer(), new Ear());
        await().until(() -> first.view().isPresent());
        first.close();
        rooms.enter(KEY, used.offer(), ear);

        await().until(() -> ear.entered() == 1);
    }

    @Test
    void saysThatItLeaves() {
        var room = enter();
        awaitIn(1);
        room.leave();

        await().until(() -> hub.room().heard().contains(new RoomMessage.Leave()));
        await().until(() -> hub.room().peers() == 0);
        assertThat(ear.end).isNull();
    }

    @Test
    void bringsADocumentEvenUnderAPassThatHasBecomeOld() throws Exception {
        var room = enter();
        awaitIn(1);
        var request = new PhotoRequest(UUID.randomUUID(), PhotoRequest.State.ASKED);
        hub.room().renewUploadPass();

        assertThat(room.upload(request.id(), new byte[] {1, 2, 3})
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(Upload.ARRIVED);
        assertThat(hub.room().documents().get(request.id())).containsExactly(1, 2, 3);
    }

    @Test
    void tellsThatADocumentCouldNotBeBrought() throws Exception {
        var room = enter();
        awaitIn(1);
        hub.stop();

        assertThat(room.upload(UUID.randomUUID(), new byte[1])
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(Upload.UNAVAILABLE);
    }

    private RoomAnswer ask(RoomKey key) throws Exception {
        return link.askRoom(key).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private RoomLink enter() {
        return rooms.enter(KEY, hub.room().opened().offer(), ear);
    }

    private void awaitIn(int times) {
        await().until(() -> ear.entered() == times);
    }

    private RoomEvent.Entered entered() {
        return (RoomEvent.Entered) ear.events.getFirst();
    }

    private static final class Ear implements RoomLink.Listener {

        private final List<RoomEvent> events = new CopyOnWriteArrayList<>();
        private volatile int aways;
        private volatile End end;

        @Override
        public void told(RoomEvent event) {
            events.add(event);
        }

        @Override
        public void away() {
            aways = aways + 1;
        }

        @Override
        public void ended(End how) {
            end = how;
        }

        long entered() {
            return events.stream().filter(RoomEvent.Entered.class::isInstance).count();
        }

        void awaitTold(RoomEvent event) {
            await().until(() -> events.contains(event));
        }
    }
}
