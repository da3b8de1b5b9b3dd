package it.sportello.hub.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoardFrame;
import it.sportello.api.Frame;
import it.sportello.api.LineFrame;
import it.sportello.api.LineFrame.WaitingPlace;
import it.sportello.api.OfferFrame;
import it.sportello.codec.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones and browsers at the live edge. */
final class LiveEdgeStoryTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String TICKET = "/live/ticket/" + RunningEdge.TOKEN;
    private static final String BOARD = "/live/board/" + RunningEdge.BRANCH;

    private RunningEdge edge;

    @BeforeEach
    void start() {
        edge = RunningEdge.start("sportello.live.heartbeat=300ms");
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void aPhoneGetsTheNewestFrameOfItsLineAtOnceAndThenEachNewer() throws IOException {
        var first = line(7);
        var second = line(8);
        edge.relay().publish(first);
        try (var phone = new StreamClient(edge.port(), TICKET)) {
            assertThat(phone.readHead()).contains("HTTP/1.1 200 OK", "Content-Type: text/event-stream");
            assertThat(phone.readTo("retry:")).isEqualTo("retry: 2000");
            assertThat(phone.readTo("id:")).isEqualTo("id: 7");
            assertThat(phone.readLine()).isEqualTo("event: frame");
            assertThat(phone.readLine()).isEqualTo("data: " + json(first));
            assertThat(phone.readLine()).isEmpty();

            edge.relay().publish(second);

            assertThat(phone.readTo("data:")).isEqualTo("data: " + json(second));
        }
        assertThat(edge.queue().askedOnVirtualThread).isTrue();
    }

    @Test
    void anOlderFrameIsNotSentAfterANewerOne() throws IOException {
        edge.relay().publish(line(8));
        try (var phone = new StreamClient(edge.port(), TICKET)) {
            assertThat(phone.readTo("id:")).isEqualTo("id: 8");
            edge.relay().publish(line(7));
            edge.relay().publish(line(9));
            assertThat(phone.readTo("id:")).isEqualTo("id: 9");
        }
    }

    @Test
    void boardAndOfferOfABranchArePublic() throws IOException {
        edge.relay().publish(board(1));
        edge.relay().publish(new OfferFrame(RunningEdge.BRANCH, 2, NOON, List.of()));
        try (var screen = new StreamClient(edge.port(), BOARD);
                var page = new StreamClient(edge.port(), "/live/offer/" + RunningEdge.BRANCH)) {
            assertThat(screen.readTo("data:")).isEqualTo("data: " + json(board(1)));
            assertThat(page.readTo("data:")).contains("OfferFrame");
        }
    }

    @Test
    void aThousandClientsGetTheFrameAndNoneIsCountedAfterTheyLeft() throws IOException {
        var phones = new ArrayList<StreamClient>();
        try {
            for (int i = 0; i < 1000; i++) {
                phones.add(new StreamClient(edge.port(), TICKET));
            }
            await().until(() -> edge.clients() == 1000);
            edge.relay().publish(line(1));
            for (var phone : phones) {
                assertThat(phone.readTo("id:")).isEqualTo("id: 1");
            }
            await().until(() ->
                    edge.meters().get("sportello.live.frames.sent").counter().count() == 1000);
        } finally {
            for (var phone : phones) {
                phone.close();
            }
        }
        await().until(() -> edge.clients() == 0);
    }

    @Test
    void aClientThatGoesBeforeItsStreamHasBegunIsNotCounted() throws IOException {
        for (int i = 0; i < 200; i++) {
            new StreamClient(edge.port(), TICKET).close();
        }
        try (var last = new StreamClient(edge.port(), TICKET)) {
            assertThat(last.readHead()).contains("HTTP/1.1 200 OK");
            await().until(() -> edge.clients() == 1);
        }
        await().until(() -> edge.clients() == 0);
    }

    @Test
    void aClientThatDoesNotReadMissesFramesButEndsWithTheNewest() throws IOException {
        try (var calm = RunningEdge.start();
                var slow = new StreamClient(calm.port(), TICKET)) {
            await().until(() -> calm.clients() == 1);
            var last = publishUntilDropped(calm);
            assertThat(slow.readTo("id: " + last)).isEqualTo("id: " + last);
        }
    }

    @Test
    void aClientThatTakesNothingForLongIsDropped() throws IOException {
        try (var stuck = new StreamClient(edge.port(), TICKET)) {
            stuck.readTo("retry:");
            await().until(() -> edge.clients() == 1);
            publishUntilDropped(edge);
            await().until(() -> edge.clients() == 0);
        }
    }

    @Test
    void aSilentStreamIsKeptAliveByHeartbeats() throws IOException {
        try (var phone = new StreamClient(edge.port(), TICKET)) {
            phone.readTo("retry:");
            assertThat(phone.readTo(":")).isEqualTo(":");
            assertThat(phone.readTo(":")).isEqualTo(":");
        }
    }

    @Test
    void aClientThatSendsAnythingIsClosed() throws IOException {
        try (var talker = new StreamClient(edge.port(), TICKET)) {
            talker.readTo("retry:");
            talker.send("hello");
            talker.readToEnd();
        }
        await().until(() -> edge.clients() == 0);
    }

    @Test
    void aClientThatGoesAwayIsForgotten() throws IOException {
        var phone = new StreamClient(edge.port(), TICKET);
        await().until(() -> edge.clients() == 1);
        phone.close();
        await().atMost(Duration.ofSeconds(2)).until(() -> edge.clients() == 0);
    }

    @Test
    void badTokensAndUnknownBranchesGetOneAndTheSameAnswer() {
        var answers = Stream.of(
                        "/live/ticket/BBBBBBBBBBBBBBBBBBBBBB",
                        "/live/ticket/x",
                        "/live/ticket/",
                        "/live/board/00000000-0000-0009-0000-000000000009",
                        "/live/board/AAAAAAAAAAAAAAAAAAAAAA",
                        "/live/offer/none",
                        "/live/",
                        "/live/else/AAAAAAAAAAAAAAAAAAAAAA")
                .map(this::answerTo)
                .collect(Collectors.toSet());

        assertThat(answers)
                .containsExactly(List.of("HTTP/1.1 404 Not Found", "Cache-Control: no-store", "Content-Length: 0"));
    }

    @Test
    void aDatabaseThatCannotAnswerMakesTheClientComeLater() {
        edge.queue().broken = true;
        assertThat(answerTo(TICKET)).contains("HTTP/1.1 503 Service Unavailable", "Retry-After: 5");
    }

    @Test
    void otherMethodsAreRefused() throws IOException {
        try (var client = new StreamClient(edge.port(), "/live/ticket/x")) {
            client.readHead();
            client.send("POST " + TICKET + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
            assertThat(client.readHead()).contains("HTTP/1.1 405 Method Not Allowed", "Allow: GET");
        }
    }

    @Test
    void otherPathsGoOnToTheServlets() {
        assertThat(answerTo("/livelihood")).doesNotContain("Content-Type: text/event-stream");
    }

    @Test
    void openStreamsDoNotHoldUpTheShutdown() throws IOException {
        var phones = new ArrayList<StreamClient>();
        for (int i = 0; i < 50; i++) {
            phones.add(new StreamClient(edge.port(), BOARD));
        }
        await().until(() -> edge.clients() == 50);

        var begun = System.nanoTime();
        edge.close();
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(took).isLessThan(Duration.ofSeconds(5));
        for (var phone : phones) {
            phone.readToEnd();
            phone.close();
        }
    }

    @Test
    void oneClientTooManyIsToldToComeLater() throws IOException {
        try (var small = RunningEdge.start("sportello.live.max-clients=2");
                var first = new StreamClient(small.port(), BOARD);
                var second = new StreamClient(small.port(), BOARD)) {
            first.readTo("retry:");
            second.readTo("retry:");
            await().until(() -> small.clients() == 2);
            try (var third = new StreamClient(small.port(), BOARD)) {
                assertThat(third.readHead()).contains("HTTP/1.1 503 Service Unavailable", "Retry-After: 5");
            }
        }
    }

    @Test
    void anAddressThatOpensTooFastIsToldToComeLater() throws IOException {
        try (var strict = RunningEdge.start("sportello.live.open-burst=3", "sportello.live.opens-per-second=1")) {
            var heads = new ArrayList<String>();
            for (int i = 0; i < 6; i++) {
                try (var client = new StreamClient(strict.port(), BOARD)) {
                    heads.addAll(client.readHead());
                }
            }
            assertThat(heads).contains("HTTP/1.1 200 OK", "HTTP/1.1 429 Too Many Requests");
        }
    }

    /** Publishes until the client takes no more; gives the version of the last frame. */
    private static long publishUntilDropped(RunningEdge edge) {
        var dropped = edge.meters().get("sportello.live.frames.dropped").counter();
        long version = 0;
        while (dropped.count() == 0 && version < 10_000) {
            edge.relay().publish(wide(++version));
        }
        assertThat(dropped.count()).isPositive();
        return version;
    }

    private List<String> answerTo(String path) {
        try (var client = new StreamClient(edge.port(), path)) {
            return client.readHead();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LineFrame line(long version) {
        return new LineFrame(RunningEdge.LINE, version, NOON, List.of(new WaitingPlace("k1", null)), List.of(), null);
    }

    /** A frame of some 250 KB, so that the buffers of the system fill up. */
    private static LineFrame wide(long version) {
        var places = IntStream.range(0, 5000)
                .mapToObj(i -> new WaitingPlace("key-of-a-place-" + i, null))
                .toList();
        return new LineFrame(RunningEdge.LINE, version, NOON, places, List.of(), null);
    }

    private static BoardFrame board(long version) {
        return new BoardFrame(RunningEdge.BRANCH, version, NOON, "Comune", "Sede", "Europe/Rome", List.of(), List.of());
    }

    private static String json(Frame frame) {
        return new MessageCodec().write(frame);
    }
}
