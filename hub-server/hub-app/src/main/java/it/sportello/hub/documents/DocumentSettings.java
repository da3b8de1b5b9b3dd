package it.sportello.hub.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sportello.documents.*}.
 *
 * @param keep how long a document is kept after its ticket ended
 * @param uploadsPerMinute from one address
 */
@ConfigurationProperties("sportello.documents")
public record DocumentSettings(
        @DefaultValue("24h") Duration keep,
        @DefaultValue("20") int uploadsPerMinute) {}
