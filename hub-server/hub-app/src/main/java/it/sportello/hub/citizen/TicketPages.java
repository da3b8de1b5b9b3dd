package it.sportello.hub.citizen;

import it.sportello.api.CommandId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketCommand.ComeBack;
import it.sportello.hub.queue.TicketCommand.Leave;
import it.sportello.hub.queue.TicketCommand.Postpone;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.TicketView;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a ticket: reading never changes it, leaving and postponing are forms. */
@Controller
final class TicketPages {

    private final TicketsByToken tickets;
    private final TicketDesk desk;
    private final TicketTelling telling;
    private final Speech speech;
    private final Ids ids;

    TicketPages(TicketsByToken tickets, TicketDesk desk, TicketTelling telling, Speech speech, Ids ids) {
        this.tickets = tickets;
        this.desk = desk;
        this.telling = telling;
        this.speech = speech;
        this.ids = ids;
    }

    @GetMapping("/q/{token}")
    ModelAndView ticket(@PathVariable String token, HttpServletRequest request) {
        return page(token, tickets.get(token), request, null);
    }

    @PostMapping(path = "/q/{token}/leave", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object leave(@PathVariable String token, @RequestParam CommandId commandId, HttpServletRequest request) {
        var ticket = tickets.get(token);
        return carryOut(token, new Leave(commandId, ticket.organisation(), ticket.id()), request);
    }

    @PostMapping(path = "/q/{token}/postpone", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object postpone(@PathVariable String token, @RequestParam CommandId commandId, HttpServletRequest request) {
        var ticket = tickets.get(token);
        return carryOut(token, new Postpone(commandId, ticket.organisation(), ticket.id()), request);
    }

    @PostMapping(path = "/q/{token}/come-back", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object comeBack(@PathVariable String token, @RequestParam CommandId commandId, HttpServletRequest request) {
        var ticket = tickets.get(token);
        return carryOut(token, new ComeBack(commandId, ticket.organisation(), ticket.id()), request);
    }

    private Object carryOut(String token, TicketCommand command, HttpServletRequest request) {
        return switch (desk.submit(command)) {
            case Answer.Accepted accepted ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(speech.wordsFor(request).href("/q/" + token)))
                        .build();
            case Answer.Refused refused -> page(token, tickets.get(token), request, refused);
        };
    }

    private ModelAndView page(
            String token, TicketView ticket, HttpServletRequest request, Answer.@Nullable Refused refused) {
        var words = speech.wordsFor(request);
        var page = new ModelAndView("citizen/ticket", refused == null ? HttpStatus.OK : HttpStatus.CONFLICT);
        page.addObject("words", words);
        page.addObject("self", "/q/" + token);
        page.addObject("token", token);
        var told = telling.tell(ticket, words);
        page.addObject("ticket", told);
        page.addObject("heading", Heading.of(told.organisation()));
        page.addObject("liveWords", speech.json(TicketTelling.scriptWords(words)));
        page.addObject("leaveId", ids.next());
        page.addObject("postponeId", ids.next());
        page.addObject("comeBackId", ids.next());
        page.addObject("refused", refused == null ? "" : refusedText(refused, words));
        return page;
    }

    private static String refusedText(Answer.Refused refused, Words words) {
        return switch (refused.refusal()) {
            case POSTPONE_LIMIT -> words.say("ticket.postponeLimit");
            default -> words.say("ticket.refused");
        };
    }
}
