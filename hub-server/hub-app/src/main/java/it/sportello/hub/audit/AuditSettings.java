package it.sportello.hub.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the audit book is kept.
 *
 * @param audit the setting {@code sportello.keep.audit}; at least thirty days
 */
@ConfigurationProperties("sportello.keep")
public record AuditSettings(@DefaultValue("730d") Duration audit) {

    private static final Duration SHORTEST = Duration.ofDays(30);

    public AuditSettings {
        if (audit.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("sportello.keep.audit must be at least 30d");
        }
    }
}
