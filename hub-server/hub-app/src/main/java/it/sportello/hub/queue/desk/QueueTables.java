package it.sportello.hub.queue.desk;

import it.sportello.hub.queue.store.CommandAnswers;
import it.sportello.hub.queue.store.LineRows;
import it.sportello.hub.queue.store.PointRows;
import it.sportello.hub.queue.store.TicketRows;
import it.sportello.hub.queue.store.TicketWrites;
import org.springframework.stereotype.Component;

/** The queue's tables. */
@Component
record QueueTables(CommandAnswers answers, LineRows lines, PointRows points, TicketRows tickets, TicketWrites writes) {}
