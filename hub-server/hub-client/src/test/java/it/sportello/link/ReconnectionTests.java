package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import it.sportello.api.DeviceReport;
import it.sportello.api.OfferFrame;
import it.sportello.api.Topic;
import it.sportello.codec.MessageCodec;
import it.sportello.link.LinkState.Phase;
import it.sportello.link.stub.Fault;
import it.sportello.link.stub.StubHub;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconnectionTests extends LinkBench {

    @Test
    void comesUpAgainAfterTheConnectionBreaks() {
        var link = openUp();
        try (var told = new Told<>(link::onState)) {
            assertThat(told.next().phase()).isEqualTo(Phase.UP);
            hub.drop();

            assertThat(told.next().phase()).isEqualTo(Phase.DOWN);
            assertThat(told.next().phase()).isEqualTo(Phase.UP);
        }
    }

    @Test
    void comesUpAgainAfterTheHubRestarts() {
        var link = openUp();
        hub.stop();
        awaitPhase(link, Phase.DOWN);
        hub.restart();

        awaitPhase(link, Phase.UP);
    }

    @Test
    void comesUpOnceTheHubStartsAfterTheDevice() {
        hub.stop();
        var link = openAndStart();
        awaitPhase(link, Phase.DOWN);
        hub.restart();

        awaitPhase(link, Phase.UP);
    }

    @Test
    void staysDownWithoutAWordWhileItTriesAgain() {
        hub.fail(Fault.IGNORE);
        var link = openAndStart();
        try (var told = new Told<>(link::onState)) {
            await().until(() -> hub.connections() > 2);

            assertThat(told.next().phase()).isEqualTo(Phase.CONNECTING);
            assertThat(told.next().phase()).isEqualTo(Phase.DOWN);
            assertThat(told.isEmpty()).isTrue();
        }
    }

    @Test
    void noticesAHungHub() {
        var link = openUp();
        hub.fail(Fault.HANG);
        awaitPhase(link, Phase.DOWN);
        hub.heal();

        awaitPhase(link, Phase.UP);
    }

    @Test
    void noticesAHubThatNeverWelcomes() {
        hub.fail(Fault.IGNORE);
        var link = openAndStart();
        awaitPhase(link, Phase.DOWN);
        hub.heal();

        awaitPhase(link, Phase.UP);
    }

    @Test
    void noticesAServerThatSaysNothingAtAll() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var link = open(URI.create("ws://127.0.0.1:" + server.getLocalPort()), StubHub.CODE);
            link.start();

            awaitPhase(link, Phase.DOWN);
        }
    }

    @Test
    void triesAgainWhereTheHubRefusesTheConnection() {
        hub.fail(Fault.REFUSE);
        var link = openAndStart();
        awaitPhase(link, Phase.DOWN);
        hub.heal();

        awaitPhase(link, Phase.UP);
    }

    @Test
    void skipsWhatItDoesNotUnderstandOnceUp() {
        var link = openUp();
        var connections = hub.connections();
        hub.sayRaw("{\"type\":\"Nonsense\"}");
        hub.sayRaw("\u0000\uFFFF}{");
        hub.sayRaw("");
        hub.show(offer(1));
        await().until(() -> link.findFrame(Topic.Kind.OFFER, OfferFrame.class).isPresent());

        assertThat(link.state().isUp()).isTrue();
        assertThat(hub.connections()).isEqualTo(connections);
    }

    @Test
    void hangsUpOnGarbageBeforeTheWelcome() {
        hub.fail(Fault.IGNORE);
        var link = openAndStart();
        await().until(() -> hub.connections() == 1);
        hub.heal();
        hub.sayRaw("HTTP/1.1 400 Bad Request");
        awaitPhase(link, Phase.UP);

        assertThat(hub.connections()).isGreaterThan(2);
    }

    @Test
    void hangsUpOnAMessageThatIsTooLong() {
        var link = openUp();
        try (var told = new Told<>(link::onState)) {
            told.next();
            hub.sayRaw("a".repeat(MessageCodec.MAX_CHARS + 1));

            assertThat(told.next().phase()).isEqualTo(Phase.DOWN);
            assertThat(told.next().phase()).isEqualTo(Phase.UP);
        }
    }

    @Test
    void readsMessagesThatComeInParts() throws Exception {
        hub.fail(Fault.PARTS);
        var link = openUp();

        assertThat(numberIn(link.ask(takeTicket()))).isEqualTo("A001");
    }

    @Test
    void tellsTheNewestReportAfterEachWelcome() {
        var link = openUp();
        var paperOut = new DeviceReport("0.1.0", List.of("PRINTER_PAPER_OUT"));
        link.report(paperOut);
        await().until(() -> hub.reports().equals(List.of(paperOut)));
        hub.stop();
        var well = new DeviceReport("0.1.0", List.of());
        link.report(paperOut);
        link.report(well);
        hub.restart();
        awaitPhase(link, Phase.UP);

        await().until(() -> hub.reports().equals(List.of(paperOut, well)));
    }

    @Test
    void aListenerThatFailsStopsNoOther() {
        var link = open();
        try (var failing = link.onState(state -> {
                    throw new IllegalStateException("on purpose");
                });
                var told = new Told<>(link::onState)) {
            link.start();

            assertThat(told.next().phase()).isEqualTo(Phase.CONNECTING);
            assertThat(told.next().phase()).isEqualTo(Phase.UP);
        }
    }

    @Test
    void aListenerThatWentIsToldNoMore() {
        var link = openUp();
        var gone = new Told<>(link::onState);
        gone.next();
        gone.close();
        try (var told = new Told<>(link::onState)) {
            told.next();
            hub.drop();
            told.next();
        }

        assertThat(gone.isEmpty()).isTrue();
    }

    @Test
    void oneDirectoryServesOneLinkAtATime() {
        var link = open();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::open);
        link.close();

        open();
    }

    @Test
    void leavesNoThreadBehind() {
        var before = threads();
        var link = openUp();
        assertThat(threads()).contains("hub-link", "hub-link-frames");
        link.close();

        await().until(() -> before.containsAll(
                threads().stream().filter(ReconnectionTests::isOurs).toList()));
    }

    @Test
    void closesFromItsOwnListenerToo() {
        var link = open();
        try (var told = new Told<>(link::onState)) {
            told.next();
            link.onState(state -> {
                if (state.isUp()) {
                    link.close();
                }
            });
            link.start();
            assertThat(told.next().isUp()).isTrue();
        }

        await().until(() -> hub.linksUp() == 0);
        await().until(() -> threads().stream().noneMatch("hub-link"::equals));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }

    private static boolean isOurs(String thread) {
        return thread.startsWith("hub-link") || thread.startsWith("HttpClient");
    }
}
