package it.sportello.link;

import static org.awaitility.Awaitility.await;

import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.DeviceKind;
import it.sportello.api.OfferFrame;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.link.LinkState.Phase;
import it.sportello.link.stub.StubHub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A stub hub and links to it, with timings for tests, all closed at the end. */
abstract class LinkBench {

    static final LinkTimings QUICK = new LinkTimings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofMillis(20),
            Duration.ofMillis(300),
            Duration.ofMillis(10));

    private static final ServiceId SERVICE = new ServiceId(UUID.randomUUID());

    @TempDir
    Path home;

    StubHub hub;
    private final List<HubLink> links = new ArrayList<>();

    @BeforeEach
    void startHub() {
        hub = StubHub.start(DeviceKind.KIOSK);
    }

    @AfterEach
    void closeAll() {
        links.forEach(HubLink::close);
        hub.close();
    }

    Path directory() {
        return home.resolve("device");
    }

    HubLink open() {
        return open(hub.address(), StubHub.CODE);
    }

    HubLink open(URI address, @Nullable String code) {
        return open(address, directory(), code);
    }

    HubLink open(URI address, Path directory, @Nullable String code) {
        return open(new LinkSettings(address, directory, "Atrio", code), QUICK);
    }

    HubLink open(LinkSettings settings, LinkTimings timings) {
        var link = HubLinks.open(settings, timings, InstantSource.system(), new Random(1));
        links.add(link);
        return link;
    }

    HubLink openAndStart() {
        var link = open();
        link.start();
        return link;
    }

    HubLink openUp() {
        var link = openAndStart();
        awaitPhase(link, Phase.UP);
        return link;
    }

    /** What a killed program would leave on the disk at this moment. */
    Path photograph() throws IOException {
        var photo = Files.createTempDirectory(home, "photo");
        try (var files = Files.list(directory())) {
            for (var file : files.toList()) {
                Files.copy(file, photo.resolve(file.getFileName()));
            }
        }
        return photo;
    }

    static void awaitPhase(HubLink link, Phase phase) {
        await().until(() -> link.state().phase() == phase);
    }

    static TakeTicket takeTicket() {
        return new TakeTicket(new CommandId(UUID.randomUUID()), SERVICE, Priority.NONE, "it");
    }

    static CommandAnswer answerOf(CompletionStage<CommandAnswer> answer) throws Exception {
        return answer.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    static String numberIn(PendingAnswer pending) throws Exception {
        return ((CommandAnswer.TicketTaken) answerOf(pending.answer())).number();
    }

    OfferFrame offer(long version) {
        return new OfferFrame(hub.branch(), version, Instant.parse("2026-11-23T08:30:00Z"), List.of());
    }
}
