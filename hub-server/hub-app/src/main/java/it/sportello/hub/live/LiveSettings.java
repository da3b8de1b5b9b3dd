package it.sportello.hub.live;

import it.sportello.hub.cluster.RateLimits.Rate;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the live edge.
 *
 * @param maxClients open streams on this node; one more is told to come later
 * @param opensPerSecond new streams from one address, where many citizens may stand behind it
 * @param openBurst how many at once, after a quiet time
 * @param heartbeat how often a silent stream is tried
 */
@ConfigurationProperties("sportello.live")
record LiveSettings(
        @DefaultValue("18000") int maxClients,
        @DefaultValue("100") int opensPerSecond,
        @DefaultValue("2000") int openBurst,
        @DefaultValue("15s") Duration heartbeat) {

    Rate openings() {
        return new Rate(openBurst, Math.multiplyExact(opensPerSecond, 60));
    }
}
