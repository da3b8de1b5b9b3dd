package it.sportello.hub.citizen;

import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.PlaceKind;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.citizen.ToldTicket.Said;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.QueueView.Position;
import it.sportello.hub.queue.views.TicketView;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a ticket's state into words. */
@Component
final class TicketTelling {

    private final QueueView queue;
    private final Branches branches;
    private final Catalogue catalogue;
    private final InstantSource clock;

    TicketTelling(QueueView queue, Branches branches, Catalogue catalogue, InstantSource clock) {
        this.queue = queue;
        this.branches = branches;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    ToldTicket tell(TicketView ticket, Words words) {
        var branch = branches.getBranch(ticket.branch());
        var moments = new Moments(words, branch.zone(), clock.instant());
        var waiting = ticket.state() == TicketState.WAITING;
        var position = waiting ? queue.findPosition(ticket) : Optional.<Position>empty();
        var ahead = position.map(Position::peopleAhead).orElse(0);
        return new ToldTicket(
                ticket,
                branches.getOrganisation(ticket.organisation()),
                branch,
                serviceName(ticket, words),
                ahead,
                words.say("ahead.label", Map.of("count", ahead)),
                words.wait(position.flatMap(Position::expectedWait).orElse(null)),
                place(ticket, words),
                postponed(ticket, moments),
                missing(ticket, words),
                moments.time(moments.now()),
                said(ticket, words));
    }

    private String serviceName(TicketView ticket, Words words) {
        return findText(ticket, words).map(ServiceText::name).orElse("");
    }

    /** In the citizen's language; a paper that the service no longer asks for is not missing. */
    private List<String> missing(TicketView ticket, Words words) {
        var papers = findText(ticket, words).map(ServiceText::papers).orElse(List.of());
        return ticket.missing().stream()
                .filter(place -> place < papers.size())
                .map(papers::get)
                .toList();
    }

    private Optional<ServiceText> findText(TicketView ticket, Words words) {
        return catalogue.listServices(ticket.organisation()).stream()
                .filter(service -> service.id().equals(ticket.service()))
                .findFirst()
                .map(service -> LiveOffer.textOf(service, words));
    }

    /** In the reader's language where it is known, or else as it was written. */
    private @Nullable Said said(TicketView ticket, Words words) {
        var notice = queue.snapshotOf(ticket.organisation()).notices().get(ticket.line());
        return notice == null
                ? null
                : Stream.concat(Stream.of(words.language().code(), "en", "it"), notice.texts().keySet().stream())
                        .filter(notice.texts()::containsKey)
                        .findFirst()
                        .map(language -> new Said(language, notice.texts().getOrDefault(language, "")))
                        .orElse(null);
    }

    /** Where to go; without a place in the branch the meeting is on the own device. */
    private String place(TicketView ticket, Words words) {
        var place = ticket.place();
        return (place == null ? Optional.<ServicePoint>empty() : branches.findServicePoint(place))
                .map(point -> words.say("place." + point.kind(), Map.of("label", point.label())))
                .orElseGet(() -> words.say("place.REMOTE", Map.of("label", "")));
    }

    private static String postponed(TicketView ticket, Moments moments) {
        var from = ticket.callableFrom();
        return from == null || !from.isAfter(moments.now())
                ? ""
                : moments.words().say("ticket.postponed", Map.of("time", moments.time(from)));
    }

    /** What the script that follows a ticket says. */
    static Map<String, Object> scriptWords(Words words) {
        var places = new TreeMap<String, String>();
        Arrays.stream(PlaceKind.values())
                .forEach(kind -> places.put(kind.name(), words.say("place." + kind, Map.of("label", "{label}"))));
        return Map.of(
                "ahead", words.forms("ahead.label"),
                "wait", words.waitPatterns(),
                "place", places,
                "lost", words.say("live.lost", Map.of("time", "{time}")),
                "updated", words.say("live.updated", Map.of("time", "{time}")),
                "called", words.say("called.title"));
    }
}
