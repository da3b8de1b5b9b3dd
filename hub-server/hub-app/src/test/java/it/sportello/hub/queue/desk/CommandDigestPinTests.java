package it.sportello.hub.queue.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The stored bytes of a digest: a change here needs a new version, or kiosks get wrong answers after an upgrade. */
class CommandDigestPinTests {

    private static final CommandId ID = new CommandId(new UUID(1, 1));
    private static final OrganisationId TOWN = new OrganisationId(new UUID(2, 1));
    private static final StaffId ANNA = new StaffId(new UUID(3, 1));
    private static final TicketId TICKET = new TicketId(new UUID(4, 1));
    private static final ServicePointId POINT = new ServicePointId(new UUID(5, 1));
    private static final TicketCommand.TakeTicket TAKE = new TicketCommand.TakeTicket(
            ID,
            TOWN,
            new BranchId(new UUID(6, 1)),
            new ServiceId(new UUID(7, 1)),
            Priority.SENIOR,
            "de",
            Channel.KIOSK);

    @Test
    void theFormOfATakenTicketIsThis() {
        assertThat(CommandDigest.of(TAKE)).startsWith(2).endsWith(Sha256.of("""
                    TakeTicket
                    00000000-0000-0002-0000-000000000001
                    00000000-0000-0006-0000-000000000001
                    00000000-0000-0007-0000-000000000001
                    SENIOR
                    de
                    KIOSK"""));
    }

    @Test
    void theBytesOfEachCommandAreThese() {
        assertThat(all().stream().map(CommandDigestPinTests::pin)).containsExactly(PINS);
    }

    @Test
    void everyCommandIsPinned() {
        assertThat(all().stream().map(Object::getClass).distinct())
                .hasSize((int) Arrays.stream(TicketCommand.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .count());
    }

    @Test
    void aDigestSaysNothingOfTheIdAndTellsEveryOtherDifference() {
        var same = new TicketCommand.Hold(new CommandId(new UUID(9, 9)), TOWN, ANNA, TICKET);
        var other = new TicketCommand.Hold(ID, TOWN, ANNA, new TicketId(new UUID(4, 2)));
        var digest = CommandDigest.of(new TicketCommand.Hold(ID, TOWN, ANNA, TICKET));
        assertThat(CommandDigest.fits(digest, same)).isTrue();
        assertThat(CommandDigest.fits(digest, other)).isFalse();
    }

    @Test
    void aDigestOfAnotherVersionIsBelieved() {
        assertThat(CommandDigest.fits(new byte[32], TAKE)).isTrue();
        assertThat(CommandDigest.fits(CommandDigest.WITHDRAWN, TAKE)).isTrue();
    }

    private static List<TicketCommand> all() {
        return List.of(
                TAKE,
                new TicketCommand.WithdrawTicket(ID, TOWN, new CommandId(new UUID(1, 2))),
                new TicketCommand.Leave(ID, TOWN, TICKET),
                new TicketCommand.Postpone(ID, TOWN, TICKET),
                new TicketCommand.OpenPoint(ID, TOWN, ANNA, POINT),
                new TicketCommand.ClosePoint(ID, TOWN, ANNA, POINT),
                new TicketCommand.CallNext(ID, TOWN, ANNA, POINT),
                new TicketCommand.Recall(ID, TOWN, ANNA, TICKET),
                new TicketCommand.MarkNoShow(ID, TOWN, ANNA, TICKET),
                new TicketCommand.BringBack(ID, TOWN, ANNA, TICKET),
                new TicketCommand.Serve(ID, TOWN, ANNA, TICKET),
                new TicketCommand.Finish(ID, TOWN, ANNA, TICKET, Outcome.SETTLED),
                new TicketCommand.Hold(ID, TOWN, ANNA, TICKET),
                new TicketCommand.Resume(ID, TOWN, ANNA, TICKET),
                new TicketCommand.Transfer(ID, TOWN, ANNA, TICKET, new LineId(new UUID(8, 1))),
                new TicketCommand.Remove(ID, TOWN, ANNA, TICKET),
                new TicketCommand.SetPending(ID, TOWN, ANNA, TICKET, List.of(0, 2)),
                new TicketCommand.ComeBack(ID, TOWN, TICKET),
                new TicketCommand.TalkNow(
                        ID, TOWN, TAKE.branch(), TAKE.service(), TAKE.priority(), TAKE.language(), POINT),
                new TicketCommand.Relocate(ID, TOWN, TICKET, POINT),
                new TicketCommand.Relocate(ID, TOWN, TICKET, null),
                new TicketCommand.HoldAbsent(ID, TOWN, TICKET),
                new TicketCommand.HandOver(ID, TOWN, ANNA, TICKET, POINT));
    }

    /** The name, the version and the first bytes. */
    private static String pin(TicketCommand command) {
        return command.getClass().getSimpleName() + " " + HexFormat.of().formatHex(CommandDigest.of(command), 0, 9);
    }

    private static final String[] PINS = {
        "TakeTicket 028a950fec77f48a45",
        "WithdrawTicket 022476e3ddd4761d1d",
        "Leave 028955dd67dc27bca4",
        "Postpone 02631d09300827b5e6",
        "OpenPoint 02d316f733e46ce39c",
        "ClosePoint 021653dcc7792053a4",
        "CallNext 02cd5873b9222849a5",
        "Recall 02ff194323a6b246fb",
        "MarkNoShow 02865e02e57fc4673d",
        "BringBack 02960fc5f4cdff0d94",
        "Serve 0211992a4b7542c1e8",
        "Finish 020e12a32dbdd80222",
        "Hold 024cbf7f774d2c3562",
        "Resume 021d5922faebdd3af4",
        "Transfer 029bddfda9b3e6de63",
        "Remove 028ec132fb66330a9d",
        "SetPending 0260e8d221147a61cc",
        "ComeBack 028d93de0c3327e57c",
        "TalkNow 0282bc0bea20170bca",
        "Relocate 028c1cb3cb7a7fd6ed",
        "Relocate 02c7767bfe5bdbb633",
        "HoldAbsent 022b917be024f4d50b",
        "HandOver 02e96e74e445324412"
    };
}
