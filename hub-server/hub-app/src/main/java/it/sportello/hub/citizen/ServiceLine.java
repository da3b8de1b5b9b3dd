package it.sportello.hub.citizen;

import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.OfferFrame.Availability;
import java.util.Map;

/**
 * A service's state in words.
 *
 * @param notice what to know before joining: closed, or nobody on duty; empty for an open one
 * @param showsWait whether people and waiting time are shown
 */
record ServiceLine(LiveOffer live, ServiceText text, String notice, boolean showsWait, String people, String waitText) {

    static ServiceLine of(LiveOffer live, Moments moments) {
        var words = moments.words();
        var notice = switch (live.availability()) {
            case OPEN -> "";
            case NOBODY_ON_DUTY -> words.say("service.nobodyOnDuty");
            case CLOSED_NOW, CLOSED_TODAY -> moments.opens(live.opensAt());
        };
        var waiting = live.waiting();
        return new ServiceLine(
                live,
                live.text(words),
                notice,
                live.joinable() && waiting != null,
                waiting == null ? "" : people(waiting, words),
                live.availability() == Availability.OPEN ? words.wait(live.expectedWait()) : "");
    }

    private static String people(int waiting, Words words) {
        return waiting == 0 ? words.say("waiting.none") : words.say("waiting.label", Map.of("count", waiting));
    }

    public String state() {
        return live.availability().name();
    }

    /** What the script that follows the offers says. */
    static Map<String, Object> scriptWords(Words words) {
        return Map.of(
                "nobody", words.say("waiting.none"),
                "waiting", words.forms("waiting.label"),
                "wait", words.waitPatterns());
    }
}
