package it.sportello.hub.video;

import static it.sportello.hub.Town.BOOTH_CENTRO;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.REMOTE_1;
import static it.sportello.hub.Town.TAXES;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.BranchId;
import it.sportello.api.Priority;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.room.RoomAnswer;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;

/** What is done at the queue's desk so that a room can be. */
public record RoomDay(TicketDesk desk, Rooms rooms) {

    /** A ticket from home, called by Carla. */
    public TicketId calledFromHome() {
        open(CARLA, REMOTE_1);
        take(ONLINE);
        return call(CARLA, REMOTE_1);
    }

    /** A ticket of the office, called to its booth by Carla. */
    public TicketId calledToTheBooth() {
        open(CARLA, REMOTE_1);
        take(CENTRO);
        return call(CARLA, REMOTE_1);
    }

    public void open(StaffId expert, ServicePointId point) {
        accepted(new TicketCommand.OpenPoint(command(), ORGANISATION, expert, point));
    }

    public TicketId take(BranchId branch) {
        return accepted(
                new TicketCommand.TakeTicket(command(), ORGANISATION, branch, TAXES, Priority.NONE, "it", Channel.API));
    }

    public TicketId call(StaffId expert, ServicePointId point) {
        return accepted(new TicketCommand.CallNext(command(), ORGANISATION, expert, point));
    }

    public void serve(TicketId ticket) {
        accepted(new TicketCommand.Serve(command(), ORGANISATION, CARLA, ticket));
    }

    public TicketId accepted(TicketCommand command) {
        var answer = desk.submit(command);
        assertThat(answer).as("%s", command).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).ticket();
    }

    public String passOfCitizen(TicketId ticket) {
        return opened(rooms.offerToCitizen(ORGANISATION, ticket, new Entry.OwnDevice()));
    }

    public String passAtTheBooth(TicketId ticket) {
        return opened(rooms.offerToCitizen(ORGANISATION, ticket, new Entry.AtBooth(BOOTH_CENTRO)));
    }

    private static String opened(RoomAnswer answer) {
        assertThat(answer).isInstanceOf(RoomAnswer.Opened.class);
        return ((RoomAnswer.Opened) answer).offer().pass();
    }

    public String passOf(StaffId staff, TicketId ticket) {
        var answer = rooms.offerToStaff(staff, ticket);
        assertThat(answer).isInstanceOf(StaffEntry.Opened.class);
        return ((StaffEntry.Opened) answer).offer().pass();
    }
}
