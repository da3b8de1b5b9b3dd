package it.sportello.hub.video.desk;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code sportello.turn.*}: the servers that help two participants to find a way.
 *
 * @param urls of the relay, for example {@code turn:turn.example.org:3478}; empty for none
 * @param secret that the relay shares with the hub (coturn: {@code static-auth-secret})
 * @param ttl how long a credential is good
 * @param stunUrls for example {@code stun:turn.example.org:3478}; empty for none
 */
@ConfigurationProperties("sportello.turn")
public record TurnSettings(
        @DefaultValue List<String> urls,
        @DefaultValue("") String secret,
        @DefaultValue("2h") Duration ttl,
        @DefaultValue List<String> stunUrls) {

    public TurnSettings {
        urls = List.copyOf(urls);
        stunUrls = List.copyOf(stunUrls);
        if (!urls.isEmpty() && secret.isBlank()) {
            throw new IllegalArgumentException("sportello.turn.urls are set, so sportello.turn.secret must be too");
        }
    }

    @Override
    public String toString() {
        return "TurnSettings[urls=" + urls + ", stunUrls=" + stunUrls + "]";
    }
}
