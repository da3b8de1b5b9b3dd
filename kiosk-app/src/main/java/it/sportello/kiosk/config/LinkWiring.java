package it.sportello.kiosk.config;

import it.sportello.link.HubLink;
import it.sportello.link.HubLinks;
import it.sportello.link.LinkSettings;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the link to the hub together; it is started when everything that listens to it is there. */
@Configuration(proxyBeanMethods = false)
class LinkWiring {

    @Bean(destroyMethod = "close")
    HubLink hubLink(KioskSettings settings, Clock clock) {
        var link = new LinkSettings(
                settings.hub(), settings.directory().resolve("link"), settings.name(), settings.enrolmentCode());
        return HubLinks.open(link, clock, new SecureRandom());
    }
}
