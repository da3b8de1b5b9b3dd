package it.sportello.hub.queue;

/**
 * The one door through which the queue changes.
 *
 * <p>Commands from everywhere go through one writer on each node, many in one commit; the answer comes after the commit.
 * Meant for virtual threads: the caller waits.
 */
public interface TicketDesk {

    /**
     * Carries the command out, or gives the first answer to a repeat of its id.
     *
     * @throws DeskUnavailableException where the database cannot decide now: the outcome is unknown, and the same
     *     command may be sent again
     */
    Answer submit(TicketCommand command);
}
