package it.sportello.codec;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.api.BoardFrame.BoardWaiting;
import it.sportello.api.BoothFrame;
import it.sportello.api.BranchId;
import it.sportello.api.CatalogueFrame;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.DeviceMessage;
import it.sportello.api.DeviceReport;
import it.sportello.api.HubMessage;
import it.sportello.api.LineFrame;
import it.sportello.api.LineFrame.CalledPlace;
import it.sportello.api.LineFrame.WaitingPlace;
import it.sportello.api.LineId;
import it.sportello.api.OfferFrame;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.WaitRange;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One example of every message of the contract. */
final class GoldenSamples {

    private static final Instant AT = Instant.parse("2026-11-23T08:30:00Z");
    private static final BranchId BRANCH = BranchId.of("01890000-0000-7000-8000-000000000001");
    private static final ServiceId SERVICE = ServiceId.of("01890000-0000-7000-8000-000000000002");
    private static final LineId LINE = LineId.of("01890000-0000-7000-8000-000000000003");
    private static final DeviceId DEVICE = DeviceId.of("01890000-0000-7000-8000-000000000004");
    private static final TicketId TICKET = TicketId.of("01890000-0000-7000-8000-000000000005");
    private static final CommandId COMMAND = CommandId.of("6f1c1d1e-0000-4000-8000-000000000006");
    private static final CommandId OTHER = CommandId.of("6f1c1d1e-0000-4000-8000-000000000007");
    private static final ServicePointId BOOTH = ServicePointId.of("01890000-0000-7000-8000-000000000008");
    private static final WaitRange WAIT = new WaitRange(5, 15);

    private GoldenSamples() {}

    static List<Object> all() {
        var take = new DeviceCommand.TakeTicket(COMMAND, SERVICE, Priority.SMALL_CHILD, "de");
        var taken = new CommandAnswer.TicketTaken(
                TICKET,
                SERVICE,
                "A042",
                "https://hub.example/q/AAAAAAAAAAAAAAAAAAAAAA",
                PlaceKind.COUNTER,
                3,
                WAIT,
                AT);
        return List.<Object>of(
                catalogue(),
                new OfferFrame(
                        BRANCH,
                        7,
                        AT,
                        List.of(new ServiceOffer(SERVICE, Availability.NOBODY_ON_DUTY, null, 2, null, 0))),
                new BoardFrame(
                        BRANCH,
                        8,
                        AT,
                        "Comune di Valdoro",
                        "Centro",
                        "Europe/Rome",
                        List.of(new BoardCall("k1", "A042", PlaceKind.COUNTER, "3", AT, 1, true)),
                        List.of(new BoardWaiting(Map.of("it", "Carta d’identità"), "A", 4, WAIT))),
                new LineFrame(
                        LINE,
                        9,
                        AT,
                        List.of(new WaitingPlace("k2", WAIT), new WaitingPlace("k3", null)),
                        List.of(new CalledPlace("k1", PlaceKind.BOOTH, "1", 0, false))),
                take,
                new DeviceCommand.WithdrawTicket(OTHER, COMMAND),
                taken,
                new CommandAnswer.TicketWithdrawn(),
                new CommandAnswer.CommandRefused(Refusal.SERVICE_CLOSED, AT),
                new DeviceMessage.Enrol(DeviceMessage.PROTOCOL, "ABCD-2345", "Atrio", "MCowBQYDK2VwAyEA"),
                new DeviceMessage.Hello(DeviceMessage.PROTOCOL, DEVICE),
                new DeviceMessage.Proof("c2lnbmF0dXJl"),
                new DeviceMessage.Ask(take),
                new DeviceMessage.Report(new DeviceReport("0.1.0", List.of("PRINTER_PAPER_OUT"))),
                new HubMessage.Enrolled(DEVICE),
                new HubMessage.Challenge("bm9uY2U="),
                new HubMessage.Welcome(new DeviceIdentity(DEVICE, DeviceKind.KIOSK, "Atrio", BRANCH, "Centro", BOOTH)),
                new HubMessage.Denied(HubMessage.Denied.Reason.REVOKED),
                new HubMessage.Show(new LineFrame(LINE, 10, AT, List.of(), List.of())),
                new HubMessage.Reply(COMMAND, taken),
                new HubMessage.TryAgain(COMMAND),
                new BoothFrame(BOOTH, 11, AT, "1", new BoothFrame.Invitation("k1", "B007", AT, 0, false), 2),
                new DeviceCommand.TalkNow(COMMAND, SERVICE, Priority.NONE, "it"),
                new CommandAnswer.TalkBegun(taken, true),
                new DeviceMessage.AskRoom(OTHER.value(), new RoomKey.ByNumber("B007")),
                new HubMessage.RoomReply(OTHER.value(), new RoomAnswer.Closed(RoomAnswer.Closed.Reason.NOT_CALLED)));
    }

    private static CatalogueFrame catalogue() {
        var text = new ServiceText(
                "Carta d’identità elettronica",
                "Rilascio e rinnovo",
                List.of("documento", "carta"),
                List.of("Una fototessera"));
        var card = new ServiceCard(SERVICE, LINE, "CIE", "A", 2221, 12, PlaceKind.COUNTER, Map.of("it", text));
        return new CatalogueFrame(
                BRANCH, 1, AT, "Comune di Valdoro", "Centro", "Europe/Rome", "https://hub.example", List.of(card));
    }
}
