package it.sportello.hub.queue;

import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the queue. Each command has an id; a repeat under the same id gets the first answer and does
 * nothing more.
 */
public sealed interface TicketCommand {

    CommandId id();

    OrganisationId organisation();

    /** A command of a citizen or of a device on a citizen's behalf. */
    sealed interface OfCitizen extends TicketCommand {}

    /** A command that the hub gives itself; each leaves an audit row. */
    sealed interface OfSystem extends TicketCommand {}

    /** A command of a staff member; each leaves an audit row. */
    sealed interface OfStaff extends TicketCommand {
        StaffId staff();
    }

    /** A command about one ticket. */
    sealed interface AboutTicket extends TicketCommand {
        TicketId ticket();
    }

    /** A command of an expert at an open service point. */
    sealed interface AtPoint extends OfStaff {
        ServicePointId point();
    }

    /** Joins the line of a service. */
    record TakeTicket(
            CommandId id,
            OrganisationId organisation,
            BranchId branch,
            ServiceId service,
            Priority priority,
            String language,
            Channel channel)
            implements OfCitizen {}

    /**
     * Joins the line of a service that is served by video, in a booth. The ticket is called to this booth at once if an
     * idle expert's open point serves the line, the booth is free, and nobody who waits would be passed over; else it
     * waits.
     */
    record TalkNow(
            CommandId id,
            OrganisationId organisation,
            BranchId branch,
            ServiceId service,
            Priority priority,
            String language,
            ServicePointId booth)
            implements OfCitizen {

        /** The joining alone. */
        public TakeTicket joining() {
            return new TakeTicket(id, organisation, branch, service, priority, language, Channel.KIOSK);
        }
    }

    /** Takes back the {@link TakeTicket} or {@link TalkNow} of that id: its ticket is left, or never issued if it comes later. */
    record WithdrawTicket(CommandId id, OrganisationId organisation, CommandId taken) implements OfCitizen {}

    /** Leaves the line. */
    record Leave(CommandId id, OrganisationId organisation, TicketId ticket) implements OfCitizen, AboutTicket {}

    /** Asks for ten more minutes. */
    record Postpone(CommandId id, OrganisationId organisation, TicketId ticket) implements OfCitizen, AboutTicket {}

    /**
     * Moves the meeting to where the citizen is; the ticket keeps its state.
     *
     * @param booth a free one; null for the citizen's own device, which frees the booth that the ticket was called to
     */
    record Relocate(
            CommandId id,
            OrganisationId organisation,
            TicketId ticket,
            @Nullable ServicePointId booth) implements OfCitizen, AboutTicket {}

    /** Sets aside a serving whose citizen stays away; the place is free meanwhile. A called ticket stays called. */
    record HoldAbsent(CommandId id, OrganisationId organisation, TicketId ticket) implements OfSystem, AboutTicket {}
    /** Comes back with the missing papers: into the line again, with the rank of before. */
    record ComeBack(CommandId id, OrganisationId organisation, TicketId ticket) implements OfCitizen, AboutTicket {}

    /** Opens a service point for the expert, with the lines of the own work profile. */
    record OpenPoint(CommandId id, OrganisationId organisation, StaffId staff, ServicePointId point)
            implements AtPoint {}

    /** Closes the service point; refused while a ticket is called or served there. */
    record ClosePoint(CommandId id, OrganisationId organisation, StaffId staff, ServicePointId point)
            implements AtPoint {}

    /** Calls the next ticket to the service point. */
    record CallNext(CommandId id, OrganisationId organisation, StaffId staff, ServicePointId point)
            implements AtPoint {}

    /** Calls the called ticket again; once too often makes it a no-show. */
    record Recall(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket)
            implements OfStaff, AboutTicket {}

    record MarkNoShow(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket)
            implements OfStaff, AboutTicket {}

    /** Brings a no-show or a pending ticket back into the line, with its rank. */
    record BringBack(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket)
            implements OfStaff, AboutTicket {}

    /** Begins to serve the called ticket. */
    record Serve(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket)
            implements OfStaff, AboutTicket {}

    record Finish(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket, Outcome outcome)
            implements OfStaff, AboutTicket {}

    /** Sets a serving aside; the place is free meanwhile. */
    record Hold(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket)
            implements OfStaff, AboutTicket {}

    /**
     * Ends a serving until the citizen comes back with the missing papers; the place is free.
     *
     * @param missing which papers of the service are missing, by their place in its list; empty for others
     */
    record SetPending(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket, List<Integer> missing)
            implements OfStaff, AboutTicket {

        public SetPending {
            missing = List.copyOf(missing);
        }
    }

    /** Takes a held ticket up again at the expert's own open point. */
    record Resume(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket)
            implements OfStaff, AboutTicket {}

    /** Hands a served ticket on to another line; it keeps its number and its rank. */
    record Transfer(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket, LineId line)
            implements OfStaff, AboutTicket {}

    /**
     * Hands a ticket served by video to the expert at another point, who is idle and serves its line; the citizen stays
     * where he is.
     */
    record HandOver(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket, ServicePointId point)
            implements OfStaff, AboutTicket {}

    /** Takes a waiting ticket out of the line. */
    record Remove(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket)
            implements OfStaff, AboutTicket {}
}
