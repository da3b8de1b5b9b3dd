package it.sportello.signage.program;

import it.sportello.link.HubLink;
import it.sportello.link.HubLinks;
import it.sportello.link.LinkSettings;
import it.sportello.signage.settings.SignageSettings;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link to the hub. */
@Configuration
class LinkParts {

    @Bean
    HubLink link(SignageSettings settings, InstantSource clock) {
        var code = settings.enrolmentCode();
        var where = new LinkSettings(
                settings.hub(), settings.directory(), settings.name(), code == null || code.isBlank() ? null : code);
        return HubLinks.open(where, clock, new SecureRandom());
    }
}
