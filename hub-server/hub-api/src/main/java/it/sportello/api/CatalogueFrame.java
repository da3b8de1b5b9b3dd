package it.sportello.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The public services that a branch offers, with all their texts, and its usual hours.
 *
 * @param zone the branch's time zone, for example {@code Europe/Rome}
 * @param publicUrl where citizens reach the hub, without a slash at the end
 * @param hours when the branch is usually open, in the order of the week; holidays are not told
 */
public record CatalogueFrame(
        BranchId branch,
        long version,
        Instant at,
        String organisationName,
        String branchName,
        String zone,
        String publicUrl,
        List<OpeningHours> hours,
        List<ServiceCard> services)
        implements Frame {

    public CatalogueFrame {
        hours = List.copyOf(hours);
        services = List.copyOf(services);
    }

    @Override
    public Topic topic() {
        return Topic.catalogue(branch);
    }

    /**
     * One public service.
     *
     * @param prefix the letters before the ticket's number
     * @param feeCents what the service costs, in euro cents; 0 where it is free
     * @param place where the service is given in this branch
     * @param texts by language code; Italian is always there
     */
    public record ServiceCard(
            ServiceId id,
            LineId line,
            String code,
            String prefix,
            int feeCents,
            int plannedMinutes,
            PlaceKind place,
            Map<String, ServiceText> texts) {

        public ServiceCard {
            texts = Map.copyOf(texts);
        }

        /** The texts in the language, or the Italian ones where that language has none. */
        public ServiceText text(String language) {
            var italian = texts.get("it");
            var text = texts.getOrDefault(language, italian);
            if (text == null) {
                throw new IllegalStateException("no Italian text for " + code);
            }
            return text;
        }
    }

    /**
     * What people read about a service in one language.
     *
     * @param words everyday words under which people look for it
     * @param papers what to bring
     */
    public record ServiceText(String name, String summary, List<String> words, List<String> papers) {

        public ServiceText {
            words = List.copyOf(words);
            papers = List.copyOf(papers);
        }
    }
}
