package it.sportello.hub.citizen;

import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand.TakeTicket;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
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

/** The page of a service, and joining its line from home. */
@Controller
final class JoinPages {

    private final Towns towns;
    private final Offers offers;
    private final TicketDesk desk;
    private final TicketTokens tokens;
    private final QueueView queue;
    private final Speech speech;
    private final Ids ids;
    private final InstantSource clock;

    JoinPages(
            Towns towns,
            Offers offers,
            TicketDesk desk,
            TicketTokens tokens,
            QueueView queue,
            Speech speech,
            Ids ids,
            InstantSource clock) {
        this.towns = towns;
        this.offers = offers;
        this.desk = desk;
        this.tokens = tokens;
        this.queue = queue;
        this.speech = speech;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/o/{slug}/s/{code}")
    ModelAndView service(@PathVariable String slug, @PathVariable String code, HttpServletRequest request) {
        return page(slug, code, request, null);
    }

    @PostMapping(path = "/o/{slug}/s/{code}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object join(
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam CommandId commandId,
            @RequestParam Priority priority,
            HttpServletRequest request) {
        var organisation = towns.get(slug);
        var branch = towns.getOnline(organisation);
        var offer = offers.find(branch, code).orElseThrow(UnknownPageException::new);
        var words = speech.wordsFor(request);
        var command = new TakeTicket(
                commandId,
                organisation.id(),
                branch.id(),
                offer.service().id(),
                priority,
                words.language().code(),
                Channel.WEB);
        return switch (desk.submit(command)) {
            case Answer.Accepted accepted -> toTicket(commandId, words);
            case Answer.Refused refused
            when refused.refusal() == Refusal.COMMAND_REUSED && isTicketOf(command) -> toTicket(commandId, words);
            case Answer.Refused refused -> page(slug, code, request, refused);
        };
    }

    /** The form was sent twice with other answers: its first ticket counts, if it is one of this branch and service. */
    private boolean isTicketOf(TakeTicket command) {
        return queue.findByToken(tokens.tokenOf(command.id()))
                .filter(ticket -> ticket.organisation().equals(command.organisation()))
                .filter(ticket -> ticket.branch().equals(command.branch()))
                .filter(ticket -> ticket.service().equals(command.service()))
                .isPresent();
    }

    private ResponseEntity<Void> toTicket(CommandId taken, Words words) {
        var address = words.href("/q/" + tokens.tokenOf(taken));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private ModelAndView page(String slug, String code, HttpServletRequest request, Answer.@Nullable Refused refused) {
        var organisation = towns.get(slug);
        var branch = towns.getOnline(organisation);
        var words = speech.wordsFor(request);
        var offer = offers.find(branch, code).orElseThrow(UnknownPageException::new);
        var moments = new Moments(words, branch.zone(), clock.instant());
        var model = model(organisation, branch, ServiceLine.of(offer, moments), words);
        model.put("refused", refused == null ? "" : refusedText(refused, moments));
        return new ModelAndView("citizen/service", model, refused == null ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    private HashMap<String, Object> model(Organisation organisation, Branch branch, ServiceLine line, Words words) {
        var model = new HashMap<String, Object>();
        model.put("words", words);
        model.put(
                "self",
                "/o/" + organisation.slug() + "/s/" + line.live().service().code());
        model.put("organisation", organisation);
        model.put("heading", Heading.of(organisation));
        model.put("online", branch);
        model.put("line", line);
        model.put("priorities", Priority.values());
        model.put("commandId", ids.next());
        model.put("liveWords", speech.json(ServiceLine.scriptWords(words)));
        return model;
    }

    private static String refusedText(Answer.Refused refused, Moments moments) {
        return refused.refusal() == Refusal.SERVICE_CLOSED
                ? moments.opens(refused.opensAt())
                : moments.words().say("join.refused");
    }
}
