package it.sportello.hub.citizen;

import it.sportello.api.room.RoomAnswer;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.Rooms;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The room of a ticket that is served by video, on the citizen's own device. */
@Controller
final class RoomPages {

    private final TicketsByToken tickets;
    private final Rooms rooms;
    private final TicketTelling telling;
    private final Speech speech;

    RoomPages(TicketsByToken tickets, Rooms rooms, TicketTelling telling, Speech speech) {
        this.tickets = tickets;
        this.rooms = rooms;
        this.telling = telling;
        this.speech = speech;
    }

    /** The page of the room; where the ticket has none now, the ticket's own page tells why. */
    @GetMapping("/q/{token}/room")
    Object room(@PathVariable String token, HttpServletRequest request) {
        var told = telling.tell(tickets.get(token), speech.wordsFor(request));
        return told.mayMeet() ? page(token, told, request) : toTicket(token, request);
    }

    /** Offers a way into the room. The meeting is on this device from now on, so reading the page must not do it. */
    @PostMapping(path = "/q/{token}/room", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> offer(@PathVariable String token) {
        TicketView ticket = tickets.get(token);
        return switch (rooms.offerToCitizen(ticket.organisation(), ticket.id(), new Entry.OwnDevice())) {
            case RoomAnswer.Opened opened -> ResponseEntity.ok(opened.offer());
            case RoomAnswer.Closed(var reason) ->
                ResponseEntity.status(statusOf(reason)).body(Map.of("reason", reason));
        };
    }

    private static HttpStatus statusOf(RoomAnswer.Closed.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case NOT_CALLED, AT_COUNTER, BOOTH_TAKEN, ENDED -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private ModelAndView page(String token, ToldTicket told, HttpServletRequest request) {
        var words = speech.wordsFor(request);
        var page = new ModelAndView("citizen/room");
        page.addObject("words", words);
        page.addObject("ticket", told);
        page.addObject("ticketPage", words.href("/q/" + token));
        page.addObject("roomWords", speech.json(RoomWords.of(words)));
        return page;
    }

    private ResponseEntity<Void> toTicket(String token, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(speech.wordsFor(request).href("/q/" + token)))
                .build();
    }
}
