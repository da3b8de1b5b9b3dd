package it.sportello.hub.citizen;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one sender may ask within a minute. Whole lobbies share one address, so the limits stop floods, not people.
 *
 * @param pages pages read from one address
 * @param changes tickets taken, left or postponed from one address
 * @param ticket pages asked for under tokens that begin alike
 */
@ConfigurationProperties("sportello.citizen.per-minute")
record CitizenLimits(
        @DefaultValue("600") int pages,
        @DefaultValue("60") int changes,
        @DefaultValue("60") int ticket) {}
