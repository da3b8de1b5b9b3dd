package it.sportello.hub.queue.desk;

import it.sportello.hub.queue.TicketCommand;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A digest of what a command says, to tell a repeat from another command under the same id.
 *
 * <p>Its bytes are stored and outlive this program: first the version of the form, then the SHA-256 of the command's name
 * and fields, one a line. Whoever changes a line below counts up the version.
 */
final class CommandDigest {

    /** Stands for a command that was taken back before it came. */
    static final byte[] WITHDRAWN = {0};

    private static final byte VERSION = 2;
    private static final int BYTES = 33;

    private CommandDigest() {}

    static byte[] of(TicketCommand command) {
        var text = fields(command).stream().map(Object::toString).collect(Collectors.joining("\n"));
        var digest = new byte[BYTES];
        digest[0] = VERSION;
        System.arraycopy(Sha256.of(text), 0, digest, 1, BYTES - 1);
        return digest;
    }

    /** Whether a stored digest may be that of the command; one of another version cannot be compared, and is believed. */
    static boolean fits(byte[] stored, TicketCommand command) {
        return stored.length != BYTES || stored[0] != VERSION || Arrays.equals(stored, of(command));
    }

    private static String places(List<Integer> missing) {
        return missing.stream().map(place -> Integer.toString(place)).collect(Collectors.joining(","));
    }

    private static List<Object> fields(TicketCommand command) {
        return switch (command) {
            case TicketCommand.TakeTicket c ->
                List.of(
                        "TakeTicket",
                        c.organisation(),
                        c.branch(),
                        c.service(),
                        c.priority(),
                        c.language(),
                        c.channel());
            case TicketCommand.TalkNow c ->
                List.of("TalkNow", c.organisation(), c.branch(), c.service(), c.priority(), c.language(), c.booth());
            case TicketCommand.WithdrawTicket c ->
                List.of("WithdrawTicket", c.organisation(), c.taken().value());
            case TicketCommand.Leave c -> List.of("Leave", c.organisation(), c.ticket());
            case TicketCommand.Postpone c -> List.of("Postpone", c.organisation(), c.ticket());
            case TicketCommand.ComeBack c -> List.of("ComeBack", c.organisation(), c.ticket());
            case TicketCommand.Relocate c ->
                List.of("Relocate", c.organisation(), c.ticket(), String.valueOf(c.booth()));
            case TicketCommand.HoldAbsent c -> List.of("HoldAbsent", c.organisation(), c.ticket());
            case TicketCommand.OpenPoint c -> List.of("OpenPoint", c.organisation(), c.staff(), c.point());
            case TicketCommand.ClosePoint c -> List.of("ClosePoint", c.organisation(), c.staff(), c.point());
            case TicketCommand.CallNext c -> List.of("CallNext", c.organisation(), c.staff(), c.point());
            case TicketCommand.Recall c -> List.of("Recall", c.organisation(), c.staff(), c.ticket());
            case TicketCommand.MarkNoShow c -> List.of("MarkNoShow", c.organisation(), c.staff(), c.ticket());
            case TicketCommand.BringBack c -> List.of("BringBack", c.organisation(), c.staff(), c.ticket());
            case TicketCommand.Serve c -> List.of("Serve", c.organisation(), c.staff(), c.ticket());
            case TicketCommand.Finish c -> List.of("Finish", c.organisation(), c.staff(), c.ticket(), c.outcome());
            case TicketCommand.Hold c -> List.of("Hold", c.organisation(), c.staff(), c.ticket());
            case TicketCommand.SetPending c ->
                List.of("SetPending", c.organisation(), c.staff(), c.ticket(), places(c.missing()));
            case TicketCommand.Resume c -> List.of("Resume", c.organisation(), c.staff(), c.ticket());
            case TicketCommand.Transfer c -> List.of("Transfer", c.organisation(), c.staff(), c.ticket(), c.line());
            case TicketCommand.HandOver c -> List.of("HandOver", c.organisation(), c.staff(), c.ticket(), c.point());
            case TicketCommand.Remove c -> List.of("Remove", c.organisation(), c.staff(), c.ticket());
        };
    }
}
