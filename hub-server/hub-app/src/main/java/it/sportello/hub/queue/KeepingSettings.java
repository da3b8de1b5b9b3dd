package it.sportello.hub.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the queue keeps what it no longer needs: the settings {@code sportello.keep.*}.
 *
 * @param answers to commands: a repeat that comes later is a new command
 * @param priorities the reasons for being called earlier, after the end of a ticket's validity
 * @param steps of tickets
 * @param forecasts of waiting times, with what came of them
 */
@ConfigurationProperties("sportello.keep")
public record KeepingSettings(
        @DefaultValue("7d") Duration answers,
        @DefaultValue("1d") Duration priorities,
        @DefaultValue("90d") Duration steps,
        @DefaultValue("90d") Duration forecasts) {}
