package it.sportello.kiosk.choice;

import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.api.CatalogueFrame.ServiceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds public services from everyday words with typing errors, in any of the languages in which they are described.
 * Immutable.
 */
public final class ServiceSearch {

    private static final double GOOD_ENOUGH = 0.67;
    private static final int SHORTEST_PREFIX = 3;

    private final Words words = new Words();
    private final List<Entry> entries;

    public ServiceSearch(List<ServiceCard> services) {
        entries = services.stream().map(card -> new Entry(card, wordsOf(card))).toList();
    }

    /** The services that fit the wish, best first; all of them, in their own order, for an empty wish. */
    public List<ServiceCard> find(String wish) {
        var sought = words.inOrder(wish);
        if (sought.isEmpty()) {
            return entries.stream().map(Entry::card).toList();
        }
        var telling = sought.stream().filter(this::known).toList();
        var hits = new ArrayList<Hit>();
        for (var entry : entries) {
            var score = score(telling, entry);
            if (score >= GOOD_ENOUGH) {
                hits.add(new Hit(entry.card, score));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.stream().map(Hit::card).toList();
    }

    /** Whether the word says anything about any service; "the" and "I need" do not. */
    private boolean known(String word) {
        return entries.stream().anyMatch(entry -> likeness(word, entry.words) >= GOOD_ENOUGH);
    }

    /** The mean likeness of the words sought, long ones counting more. */
    private static double score(List<String> sought, Entry entry) {
        double sum = 0;
        double weight = 0;
        for (var word : sought) {
            sum += likeness(word, entry.words) * word.length();
            weight += word.length();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static double likeness(String sought, Set<String> known) {
        return known.stream().mapToDouble(word -> likeness(sought, word)).max().orElse(0);
    }

    private static double likeness(String sought, String word) {
        if (sought.equals(word)) {
            return 1;
        }
        if (sought.length() >= SHORTEST_PREFIX && word.startsWith(sought)) {
            return 0.9;
        }
        var whole = likenessWithin(allowedErrors(sought), sought, word);
        if (word.length() <= sought.length() + 1) {
            return whole;
        }
        // Still being typed: compared with the beginning of the word.
        return Math.max(whole, 0.9 * likenessWithin(1, sought, word.substring(0, sought.length())));
    }

    private static double likenessWithin(int errors, String sought, String word) {
        if (errors == 0 || sought.length() <= SHORTEST_PREFIX) {
            return 0;
        }
        var distance = new LevenshteinDistance(errors).apply(sought, word);
        return distance < 0 ? 0 : 1 - (double) distance / Math.max(sought.length(), word.length());
    }

    private static int allowedErrors(String word) {
        return word.length() <= 3 ? 0 : word.length() <= 5 ? 1 : word.length() <= 8 ? 2 : 3;
    }

    private Set<String> wordsOf(ServiceCard card) {
        var all = new HashSet<String>();
        for (ServiceText text : card.texts().values()) {
            all.addAll(words.of(text.name()));
            text.words().forEach(word -> all.addAll(words.of(word)));
        }
        all.removeIf(word -> word.length() < 2);
        return all;
    }

    private record Entry(ServiceCard card, Set<String> words) {}

    private record Hit(ServiceCard card, double score) {}
}
