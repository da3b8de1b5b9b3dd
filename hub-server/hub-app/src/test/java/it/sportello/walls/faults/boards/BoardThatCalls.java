package it.sportello.walls.faults.boards;

import it.sportello.hub.queue.TicketDesk;

/** Breaks: a projection never reaches a command. */
record BoardThatCalls(TicketDesk desk) {}
