package it.sportello.hub.queue.model;

import it.sportello.api.Priority;
import java.time.Duration;
import java.util.Map;

/**
 * The numbers that an organisation sets for its queue.
 *
 * @param recallLimit how often a ticket is recalled; once more makes it a no-show
 * @param postponeLimit how often a citizen may ask for more time
 * @param postponeBy how much more time that is
 * @param headStarts by how much each reason is called earlier; none for those not named
 */
public record QueueRules(int recallLimit, int postponeLimit, Duration postponeBy, Map<Priority, Duration> headStarts) {

    public QueueRules {
        headStarts = Map.copyOf(headStarts);
    }

    public Duration headStartOf(Priority priority) {
        return headStarts.getOrDefault(priority, Duration.ZERO);
    }
}
