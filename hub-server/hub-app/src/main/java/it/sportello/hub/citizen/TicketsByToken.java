package it.sportello.hub.citizen;

import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import org.springframework.stereotype.Component;

/** Finds the ticket whose secret stands in an address. */
@Component
final class TicketsByToken {

    /** Longer ones are looked up too, cut: all unknown tokens cost the same. */
    private static final int TOKEN_CHARS = 64;

    private final QueueView queue;

    TicketsByToken(QueueView queue) {
        this.queue = queue;
    }

    /** Throws {@link UnknownPageException} for an unknown one. */
    TicketView get(String token) {
        var cut = token.length() > TOKEN_CHARS ? token.substring(0, TOKEN_CHARS) : token;
        return queue.findByToken(cut).orElseThrow(UnknownPageException::new);
    }
}
