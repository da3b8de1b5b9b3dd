package it.sportello.hub.queue;

import it.sportello.api.Priority;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sportello.queue.*}.
 *
 * @param recallLimit how often a ticket is called again; once more makes it a no-show
 * @param postponeLimit how often a citizen may ask for more time
 * @param postponeBy how much more time that is
 * @param headStarts by how much each priority reason is called earlier
 */
@ConfigurationProperties("sportello.queue")
public record QueueSettings(
        @DefaultValue("3") int recallLimit,
        @DefaultValue("3") int postponeLimit,
        @DefaultValue("10m") Duration postponeBy,
        Map<Priority, Duration> headStarts) {}
