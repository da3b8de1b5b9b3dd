package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoardFrame;
import it.sportello.api.BranchId;
import it.sportello.api.Frame;
import it.sportello.api.OfferFrame;
import it.sportello.api.Topic;
import it.sportello.link.LinkState.Phase;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FrameTests extends LinkBench {

    @Test
    void tellsEachNewerFrameAndIgnoresOlderOnes() {
        var link = openUp();
        try (var told = new Told<>(link::onFrame)) {
            hub.show(offer(2));
            assertThat(told.next()).isEqualTo(offer(2));
            hub.show(offer(1));
            hub.show(offer(2));
            hub.show(offer(3));

            assertThat(told.next()).isEqualTo(offer(3));
            assertThat(link.findFrame(Topic.Kind.OFFER, OfferFrame.class)).contains(offer(3));
        }
    }

    @Test
    void keepsOneFrameOfEachKind() {
        var link = openUp();
        var board =
                new BoardFrame(hub.branch(), 1, offer(1).at(), "Comune", "Centro", "Europe/Rome", List.of(), List.of());
        hub.show(board);
        hub.show(offer(1));
        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isPresent());

        assertThat(link.findFrame(Topic.Kind.BOARD, BoardFrame.class)).contains(board);
        assertThat(link.findFrame(Topic.Kind.CATALOGUE, Frame.class)).isEmpty();
    }

    @Test
    void tellsALateListenerWhatIsKnown() {
        var link = openUp();
        hub.show(offer(1));
        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isPresent());

        try (var told = new Told<>(link::onFrame)) {
            assertThat(told.next()).isEqualTo(offer(1));
        }
    }

    @Test
    void catchesUpAfterTheHubWasAway() {
        var link = openUp();
        hub.show(offer(1));
        hub.stop();
        awaitPhase(link, Phase.DOWN);
        hub.show(offer(5));
        hub.restart();

        await().until(() -> link.findFrame(Topic.Kind.OFFER, OfferFrame.class).equals(Optional.of(offer(5))));
    }

    @Test
    void findsTheLastFramesWithoutAHub() {
        var link = openUp();
        hub.show(offer(1));
        hub.show(offer(2));
        await().until(() -> link.findFrame(Topic.Kind.OFFER, OfferFrame.class)
                .filter(offer(2)::equals)
                .isPresent());
        link.close();
        hub.stop();

        assertThat(open().findFrame(Topic.Kind.OFFER, OfferFrame.class)).contains(offer(2));
    }

    @Test
    void aKilledProgramFindsItsFramesToo() throws Exception {
        openUp();
        hub.show(offer(1));
        await().until(() -> Files.exists(directory().resolve("frame-offer.json")));

        assertThat(open(hub.address(), photograph(), null).findFrame(Topic.Kind.OFFER, OfferFrame.class))
                .contains(offer(1));
    }

    @Test
    void doesWithoutAFrameWhoseFileIsDamaged() throws Exception {
        var link = openUp();
        hub.show(offer(1));
        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isPresent());
        link.close();
        var file = directory().resolve("frame-offer.json");
        Files.writeString(file, Files.readString(file).substring(9));
        var again = open();
        assertThat(again.findFrame(Topic.Kind.OFFER, Frame.class)).isEmpty();
        again.start();

        await().until(() -> again.findFrame(Topic.Kind.OFFER, Frame.class).isPresent());
    }

    @Test
    void dropsTheFramesOfAnotherBranch() {
        var link = openUp();
        hub.show(offer(7));
        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isPresent());
        hub.moveTo(new BranchId(UUID.randomUUID()));
        hub.drop();
        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isEmpty());
        await().until(() -> Files.notExists(directory().resolve("frame-offer.json")));
        hub.show(offer(1));

        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isPresent());
    }

    @Test
    void dropsTheFramesOfAReplacedHub() {
        var link = openUp();
        hub.show(offer(7));
        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isPresent());
        hub.moveTo(hub.branch());
        hub.forgetDevices();

        await().until(() -> link.findFrame(Topic.Kind.OFFER, Frame.class).isEmpty());
    }
}
