package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.sportello.api.Priority;
import it.sportello.api.TicketState;
import it.sportello.face.Language;
import it.sportello.hub.shell.frame.PlaceNames;
import it.sportello.hub.shell.frame.Ticking;
import it.sportello.hub.shell.lines.ConsoleState.TicketCard;
import it.sportello.hub.shell.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What is known of the current ticket. */
final class TicketFacts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    TicketFacts(Words words, TicketCard ticket, ZoneId zone, Instant now) {
        this.words = words;
        addClassName("ticket-facts");
        add(head(ticket, now), new H2(ticket.service()), facts(ticket, zone), papers(ticket));
    }

    private Div head(TicketCard ticket, Instant now) {
        var state = new Span(words.say(ticket.state()));
        state.addClassName("state");
        state.getElement().setAttribute("data-state", ticket.state().name());
        var number = new Div(ticket.number());
        number.addClassNames("sp-number", "ticket-number");
        var clock = new Div(
                new Span(words.say(ticket.state() == TicketState.SERVING ? "ticket.serving" : "ticket.called")),
                Ticking.seconds(Duration.between(ticket.since(), now)));
        clock.addClassName("ticket-clock");
        var side = new Div(state, clock);
        side.addClassName("ticket-side");
        var head = new Div(number, side);
        head.addClassName("ticket-head");
        return head;
    }

    private DescriptionList facts(TicketCard ticket, ZoneId zone) {
        var facts = new DescriptionList();
        fact(facts, "ticket.place", place(ticket));
        fact(
                facts,
                "ticket.language",
                Language.find(ticket.language()).map(Language::ownName).orElse(ticket.language()));
        fact(facts, "ticket.since", words.time(ticket.since(), zone));
        if (ticket.state() == TicketState.CALLED) {
            fact(
                    facts,
                    "ticket.recalls",
                    words.say(
                            "ticket.recalls.count", Map.of("count", ticket.recalls(), "limit", ticket.recallLimit())));
        }
        if (ticket.priority() != Priority.NONE) {
            fact(facts, "ticket.priority", words.say(ticket.priority()));
        }
        return facts;
    }

    private String place(TicketCard ticket) {
        var place = ticket.place();
        return place == null
                ? words.say("place.device") + " · " + ticket.branch()
                : PlaceNames.nameOf(words, place, ticket.branch());
    }

    private void fact(DescriptionList facts, String term, String value) {
        facts.getElement().appendChild(new Div(new Term(words.say(term)), new Description(value)).getElement());
    }

    private Component papers(TicketCard ticket) {
        var papers = new Div();
        papers.addClassName("papers");
        if (!ticket.papers().isEmpty()) {
            var list = new UnorderedList();
            ticket.papers().forEach(paper -> list.add(new ListItem(paper)));
            papers.add(new Span(words.say("ticket.papers")), list);
        }
        return papers;
    }
}
