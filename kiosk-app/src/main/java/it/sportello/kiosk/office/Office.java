package it.sportello.kiosk.office;

import it.sportello.api.CatalogueFrame;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.LineId;
import it.sportello.api.OfferFrame;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.api.ServiceId;
import it.sportello.kiosk.device.PrinterReadiness;
import it.sportello.link.LinkState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk knows of its office at one moment. Immutable.
 *
 * @param catalogue null before the first one ever
 * @param offer the newest, perhaps old where the link is down; null before the first one ever
 */
public record Office(
        LinkState link,
        @Nullable CatalogueFrame catalogue,
        @Nullable OfferFrame offer,
        PrinterReadiness printer) {

    /** Whether there is anything to show to citizens. */
    public boolean isSetUp() {
        return catalogue != null;
    }

    /** Whether this kiosk stands in a video booth, as far as the hub has told. */
    public boolean inBooth() {
        var identity = link.identity();
        return identity != null && identity.booth() != null;
    }

    public String organisation() {
        return catalogue == null ? "" : catalogue.organisationName();
    }

    public String branch() {
        return catalogue == null ? "" : catalogue.branchName();
    }

    /** Where citizens reach the hub; empty before the hub has told it. */
    public String publicUrl() {
        return catalogue == null ? "" : catalogue.publicUrl();
    }

    /** The time zone of the branch. */
    public ZoneId zone() {
        return catalogue == null ? ZoneOffset.UTC : ZoneId.of(catalogue.zone());
    }

    /** When the branch is usually open, as last heard. */
    public List<UsualDays> days() {
        return catalogue == null ? List.of() : UsualDays.of(catalogue.hours());
    }

    public List<ServiceCard> services() {
        return catalogue == null ? List.of() : catalogue.services();
    }

    public Optional<ServiceCard> findService(ServiceId id) {
        return services().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** The state of the service as last heard. */
    public Optional<ServiceOffer> findOffer(ServiceId id) {
        return offer == null ? Optional.empty() : offer.find(id);
    }

    /** The state of the service, where it is known to be true now. */
    public Optional<ServiceOffer> findLiveOffer(ServiceId id) {
        return link.isUp() ? findOffer(id) : Optional.empty();
    }

    /** Whether a ticket for the service can be taken now. */
    public boolean joinable(ServiceId id) {
        return findLiveOffer(id).filter(ServiceOffer::joinable).isPresent();
    }

    /** Whether a ticket for any service can be taken now. */
    public boolean open() {
        return services().stream().anyMatch(card -> joinable(card.id()));
    }

    /** Whether an expert is at work on any line. */
    public boolean staffed() {
        return services().stream()
                .flatMap(card -> findLiveOffer(card.id()).stream())
                .anyMatch(state -> state.expertsOnDuty() > 0);
    }

    /** The people who wait, those of a line shared by services counted once. */
    public int peopleWaiting() {
        return peopleWaiting(services());
    }

    /** The people who wait for those services, those of a line shared by services counted once. */
    public int peopleWaiting(List<ServiceCard> services) {
        Map<LineId, Integer> lines = new HashMap<>();
        for (var card : services) {
            findLiveOffer(card.id()).ifPresent(state -> lines.put(card.line(), state.waiting()));
        }
        return lines.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** When the first closed service opens next, as last heard. */
    public Optional<Instant> findOpening() {
        return services().stream()
                .flatMap(card -> findOffer(card.id()).stream())
                .map(ServiceOffer::opensAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
