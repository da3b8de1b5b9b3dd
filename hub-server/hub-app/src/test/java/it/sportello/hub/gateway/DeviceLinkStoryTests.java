package it.sportello.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoothFrame;
import it.sportello.api.BranchId;
import it.sportello.api.CatalogueFrame;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.CommandAnswer.PersonCalled;
import it.sportello.api.CommandAnswer.TalkBegun;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandAnswer.TicketWithdrawn;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.DeviceCommand.TalkNow;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceMessage.Ask;
import it.sportello.api.DeviceMessage.AskRoom;
import it.sportello.api.DeviceMessage.Report;
import it.sportello.api.DeviceReport;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage.Denied;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.api.HubMessage.Reply;
import it.sportello.api.HubMessage.RoomReply;
import it.sportello.api.HubMessage.Show;
import it.sportello.api.HubMessage.TryAgain;
import it.sportello.api.LineId;
import it.sportello.api.OfferFrame;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.WaitRange;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomAnswer.Closed;
import it.sportello.api.room.RoomKey;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day on the link of a device. */
final class DeviceLinkStoryTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private RunningGateway gateway;
    private MadeUpDevices.Held kiosk;
    private MadeUpDevices.Held screen;

    @BeforeEach
    void start() {
        gateway = RunningGateway.start();
        kiosk = gateway.devices().add(DeviceKind.KIOSK);
        screen = gateway.devices().add(DeviceKind.SCREEN);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aKioskCallsAPersonOfItsOwnBranch() {
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.say(new Ask(new DeviceCommand.CallPerson(newId(), NOON)));
            assertThat(link.hear(Reply.class).answer()).isEqualTo(new PersonCalled(true));
        }
        assertThat(gateway.help().listOpen(MadeUpDevices.TOWN)).singleElement().satisfies(call -> {
            assertThat(call.branch()).isEqualTo(MadeUpDevices.BRANCH);
            assertThat(call.device()).isEqualTo(kiosk.id());
            assertThat(call.at()).isEqualTo(NOON);
        });
    }

    @Test
    void theKioskOfABoothOpensRoomsOfCalledTicketsForItsOwnBooth() {
        var booth = new ServicePointId(new UUID(4, 1));
        var kioskOfBooth = gateway.devices().add(DeviceKind.KIOSK, booth);
        gateway.queue().callTo(booth, "A007", "secret");
        try (var link = gateway.connect()) {
            assertThat(link.enter(kioskOfBooth).identity().booth()).isEqualTo(booth);
            var ask = UUID.randomUUID();
            link.say(new AskRoom(ask, new RoomKey.ByNumber("a 007")));
            var reply = link.hear(RoomReply.class);
            assertThat(reply.ask()).isEqualTo(ask);
            assertThat(reply.answer())
                    .isInstanceOfSatisfying(
                            RoomAnswer.Opened.class,
                            opened -> assertThat(opened.offer().pass())
                                    .as("the place told to the rooms")
                                    .contains(booth.toString()));
            link.say(new AskRoom(ask, new RoomKey.ByToken("secret")));
            assertThat(link.hear(RoomReply.class).answer()).isInstanceOf(RoomAnswer.Opened.class);
            link.say(new AskRoom(ask, new RoomKey.ByToken("forged")));
            assertThat(link.hear(RoomReply.class).answer()).isEqualTo(new RoomAnswer.Closed(Closed.Reason.UNKNOWN));
            for (int i = 0; i < 17; i++) {
                link.say(new AskRoom(ask, new RoomKey.ByNumber("A10" + i)));
                assertThat(link.hear(RoomReply.class).answer()).isEqualTo(new RoomAnswer.Closed(Closed.Reason.UNKNOWN));
            }
            link.say(new AskRoom(ask, new RoomKey.ByNumber("A007")));
            assertThat(link.hear(RoomReply.class).answer()).isEqualTo(new RoomAnswer.Closed(Closed.Reason.TOO_MANY));
        }
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.say(new AskRoom(UUID.randomUUID(), new RoomKey.ByNumber("A007")));
            assertThat(link.hear(Denied.class).reason()).isEqualTo(Reason.BAD_MESSAGE);
        }
    }

    @Test
    void theKioskOfABoothAsksToTalkNowAndSeesItsOwnBoothAlone() {
        var booth = new ServicePointId(new UUID(4, 1));
        var kioskOfBooth = gateway.devices().add(DeviceKind.KIOSK, booth);
        gateway.relay().publish(new BoothFrame(booth, 1, NOON, "A", null, 2));
        gateway.relay().publish(new BoothFrame(new ServicePointId(new UUID(4, 2)), 1, NOON, "B", null, 2));
        try (var link = gateway.connect()) {
            link.enter(kioskOfBooth);
            assertThat(link.hear(Show.class).frame())
                    .isInstanceOfSatisfying(
                            BoothFrame.class, frame -> assertThat(frame.label()).isEqualTo("A"));
            var id = new CommandId(UUID.randomUUID());
            link.say(new Ask(new TalkNow(id, MadeUpQueue.SERVICE, Priority.NONE, "it")));
            assertThat(link.hear(Reply.class).answer())
                    .isInstanceOfSatisfying(
                            TalkBegun.class, begun -> assertThat(begun.called()).isFalse());
            assertThat(gateway.queue().submitted)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            TicketCommand.TalkNow.class,
                            talk -> assertThat(talk.booth()).isEqualTo(booth));
        }
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.say(new Ask(new TalkNow(new CommandId(UUID.randomUUID()), MadeUpQueue.SERVICE, Priority.NONE, "it")));
            assertThat(link.hear(Reply.class).answer())
                    .as("no kiosk of a booth")
                    .isEqualTo(new CommandRefused(Refusal.NOT_ALLOWED, null));
        }
    }

    @Test
    void aKioskTakesATicketForItsOwnBranch() {
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            var take = take(MadeUpQueue.SERVICE, "DE");
            link.say(new Ask(take));

            var reply = link.hear(Reply.class);

            assertThat(reply.command()).isEqualTo(take.id());
            assertThat(reply.answer()).isInstanceOfSatisfying(TicketTaken.class, taken -> {
                assertThat(taken.number()).isEqualTo("A001");
                assertThat(taken.service()).isEqualTo(MadeUpQueue.SERVICE);
                assertThat(taken.url())
                        .isEqualTo("https://hub.example/t/" + take.id().value());
                assertThat(taken.place()).isEqualTo(PlaceKind.BOOTH);
                assertThat(taken.peopleAhead()).isEqualTo(4);
                assertThat(taken.expectedWait()).isEqualTo(new WaitRange(5, 10));
                assertThat(taken.takenAt()).isEqualTo(MadeUpQueue.TAKEN);
            });
        }
        assertThat(gateway.queue().submitted)
                .singleElement()
                .isInstanceOfSatisfying(TicketCommand.TakeTicket.class, taken -> {
                    assertThat(taken.organisation()).isEqualTo(MadeUpDevices.TOWN);
                    assertThat(taken.branch()).isEqualTo(MadeUpDevices.BRANCH);
                    assertThat(taken.channel()).isEqualTo(Channel.KIOSK);
                    assertThat(taken.priority()).isEqualTo(Priority.SENIOR);
                    assertThat(taken.language()).isEqualTo("de");
                });
        assertThat(gateway.queue().onVirtualThreads).isTrue();
    }

    @Test
    void aRepeatedCommandGetsTheSameAnswer() {
        var take = take(MadeUpQueue.SERVICE, "it");
        Reply first;
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.say(new Ask(take));
            first = link.hear(Reply.class);
        }
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.say(new Ask(take));
            assertThat(link.hear(Reply.class)).isEqualTo(first);
        }
    }

    @Test
    void refusalsAndWithdrawalsAreAnswered() {
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.say(new Ask(take(MadeUpQueue.CLOSED, "it")));
            assertThat(link.hear(Reply.class).answer())
                    .isEqualTo(new CommandRefused(Refusal.SERVICE_CLOSED, MadeUpQueue.OPENS));

            link.say(new Ask(take(MadeUpQueue.SERVICE, "xx")));
            assertThat(link.hear(Reply.class).answer()).isEqualTo(new CommandRefused(Refusal.NOT_ALLOWED, null));

            link.say(new Ask(new WithdrawTicket(newId(), newId())));
            assertThat(link.hear(Reply.class).answer()).isEqualTo(new TicketWithdrawn());
        }
        assertThat(gateway.meters()
                        .get("sportello.gateway.commands")
                        .tag("outcome", "SERVICE_CLOSED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aDeskThatCannotDecideMakesTheKioskTryAgain() {
        gateway.queue().unavailable = true;
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            var take = take(MadeUpQueue.SERVICE, "it");
            link.say(new Ask(take));
            assertThat(link.hear(TryAgain.class).command()).isEqualTo(take.id());

            gateway.queue().unavailable = false;
            link.say(new Ask(take));
            assertThat(link.hear(Reply.class).answer()).isInstanceOf(TicketTaken.class);
        }
    }

    @Test
    void theCommandsOfADeviceAreCarriedOutInTheirOrderAndHoldUpNoOther() {
        var other = gateway.devices().add(DeviceKind.KIOSK);
        gateway.queue().gate = new CountDownLatch(1);
        gateway.queue().gated = MadeUpQueue.SERVICE;
        var takes = new ArrayList<TakeTicket>();
        try (var busy = gateway.connect();
                var calm = gateway.connect()) {
            busy.enter(kiosk);
            calm.enter(other);
            for (int i = 0; i < 100; i++) {
                takes.add(take(MadeUpQueue.SERVICE, "it"));
                busy.say(new Ask(takes.getLast()));
            }
            calm.say(new Ask(take(MadeUpQueue.CLOSED, "it")));
            assertThat(calm.hear(Reply.class).answer()).isInstanceOf(CommandRefused.class);

            gateway.queue().gate.countDown();
            for (var take : takes) {
                assertThat(busy.hear(Reply.class).command()).isEqualTo(take.id());
            }
        }
        assertThat(gateway.queue().submitted.stream().skip(1).map(TicketCommand::id))
                .containsExactlyElementsOf(takes.stream().map(TakeTicket::id).toList());
    }

    @Test
    void aDeviceThatSendsWithoutEndIsCut() {
        try (var strict = RunningGateway.start(
                        "sportello.gateway.message-burst=5", "sportello.gateway.messages-per-minute=1");
                var link = strict.connect()) {
            link.enter(strict.devices().add(DeviceKind.KIOSK));
            for (int i = 0; i < 4; i++) {
                link.say(new Report(new DeviceReport("1", List.of())));
            }
            assertThat(link.hear(Denied.class).reason()).isEqualTo(Reason.TOO_MANY);
        }
    }

    @Test
    void aScreenMayNotSendCommands() {
        try (var link = gateway.connect()) {
            link.enter(screen);
            link.say(new Ask(take(MadeUpQueue.SERVICE, "it")));
            assertThat(link.hear(Denied.class).reason()).isEqualTo(Reason.BAD_MESSAGE);
        }
        assertThat(gateway.queue().submitted).isEmpty();
    }

    @Test
    void aKioskGetsCatalogueAndOfferAtOnceAndThenEachNewer() {
        var catalogue = catalogue(3);
        gateway.relay().publish(catalogue);
        gateway.relay().publish(offer(4));
        gateway.relay().publish(board(5));
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            assertThat(link.hear(Show.class).frame()).isEqualTo(catalogue);
            assertThat(link.hear(Show.class).frame()).isEqualTo(offer(4));

            gateway.relay().publish(board(6));
            gateway.relay().publish(offer(3));
            gateway.relay().publish(offer(9));

            assertThat(link.hear(Show.class).frame()).isEqualTo(offer(9));
        }
    }

    @Test
    void aScreenGetsTheBoardOfItsOwnBranchAlone() {
        try (var link = gateway.connect()) {
            link.enter(screen);
            gateway.relay().publish(boardOf(new BranchId(new UUID(2, 2)), 1));
            gateway.relay().publish(offer(1));
            gateway.relay().publish(board(2));
            assertThat(link.hear(Show.class).frame()).isEqualTo(board(2));
        }
    }

    @Test
    void theNewerConnectionOfADeviceWins() {
        try (var older = gateway.connect();
                var newer = gateway.connect()) {
            older.enter(screen);
            newer.enter(screen);
            assertThat(older.awaitEnd()).isEqualTo("REPLACED");
            gateway.relay().publish(board(2));
            assertThat(newer.hear(Show.class).frame()).isEqualTo(board(2));
            assertThat(connected(screen)).isTrue();
        }
        await().until(() -> !connected(screen));
    }

    @Test
    void aRevocationCutsTheLinkAtOnce() {
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            gateway.revoke(kiosk);
            assertThat(link.hear(Denied.class).reason()).isEqualTo(Reason.REVOKED);
            assertThat(link.awaitEnd()).isEqualTo("REVOKED");
        }
        await().until(() -> !connected(kiosk));
    }

    @Test
    void aRevocationOfWhichNoHintCameCutsTheLinkAtTheNextCheck() {
        try (var watchful = RunningGateway.start("sportello.gateway.check=50ms");
                var link = watchful.connect();
                var spared = watchful.connect()) {
            var revoked = watchful.devices().add(DeviceKind.KIOSK);
            var other = watchful.devices().add(DeviceKind.KIOSK);
            link.enter(revoked);
            spared.enter(other);
            watchful.devices().markRevoked(revoked.id());
            assertThat(link.hear(Denied.class).reason()).isEqualTo(Reason.REVOKED);
            assertThat(link.awaitEnd()).isEqualTo("REVOKED");

            spared.say(new Ask(take(MadeUpQueue.CLOSED, "it")));
            assertThat(spared.hear(Reply.class).answer()).isInstanceOf(CommandRefused.class);
        }
    }

    @Test
    void whatTheGridHasLostOfThoseConnectedIsToldAgain() {
        try (var watchful = RunningGateway.start("sportello.gateway.check=50ms");
                var link = watchful.connect()) {
            link.enter(watchful.devices().add(DeviceKind.KIOSK));
            watchful.presence().forgetAll();
            await().until(() ->
                    watchful.states().list(MadeUpDevices.TOWN).getFirst().connected());
        }
    }

    @Test
    void theConsoleSeesWhoIsConnectedAndWhatWasReported() {
        var report = new DeviceReport("1.0", List.of("PRINTER_PAPER_OUT"));
        assertThat(gateway.states().list(MadeUpDevices.TOWN)).hasSize(2).allSatisfy(state -> {
            assertThat(state.connected()).isFalse();
            assertThat(state.since()).isEqualTo(MadeUpDevices.ENROLLED);
            assertThat(state.report().facts()).isEmpty();
        });
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            link.say(new Report(report));
            await().until(() -> stateOf(kiosk).report().equals(report));
            assertThat(stateOf(kiosk).connected()).isTrue();
        }
        await().until(() -> !connected(kiosk));
        assertThat(stateOf(kiosk).report()).isEqualTo(report);
        assertThat(stateOf(kiosk).since()).isAfter(MadeUpDevices.ENROLLED);
        assertThat(gateway.states().list(new OrganisationId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void openLinksDoNotHoldUpTheShutdown() {
        try (var link = gateway.connect()) {
            link.enter(kiosk);
            var begun = System.nanoTime();
            gateway.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            link.awaitEnd();
        }
    }

    private boolean connected(MadeUpDevices.Held device) {
        return stateOf(device).connected();
    }

    private DeviceState stateOf(MadeUpDevices.Held device) {
        return gateway.states().list(MadeUpDevices.TOWN).stream()
                .filter(state -> state.device().identity().id().equals(device.id()))
                .findFirst()
                .orElseThrow();
    }

    private static TakeTicket take(ServiceId service, String language) {
        return new TakeTicket(newId(), service, Priority.SENIOR, language);
    }

    private static CommandId newId() {
        return new CommandId(UUID.randomUUID());
    }

    /** Longer than one WebSocket frame. */
    private static CatalogueFrame catalogue(long version) {
        var text = new ServiceText("Carta d'identità", "s".repeat(90_000), List.of(), List.of());
        var card = new ServiceCard(
                MadeUpQueue.SERVICE, new LineId(new UUID(3, 1)), "CI", "A", 0, 10, PlaceKind.BOOTH, Map.of("it", text));
        return new CatalogueFrame(
                MadeUpDevices.BRANCH,
                version,
                NOON,
                "Comune",
                "Sede",
                "Europe/Rome",
                "https://hub.example",
                List.of(),
                List.of(card));
    }

    private static OfferFrame offer(long version) {
        return new OfferFrame(MadeUpDevices.BRANCH, version, NOON, List.of());
    }

    private static Frame board(long version) {
        return boardOf(MadeUpDevices.BRANCH, version);
    }

    private static Frame boardOf(BranchId branch, long version) {
        return new BoardFrame(branch, version, NOON, "Comune", "Sede", "Europe/Rome", List.of(), List.of());
    }
}
