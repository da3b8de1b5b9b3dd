package it.sportello.screen;

import it.sportello.link.HubLink;
import it.sportello.link.HubLinks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of a program with a screen of its own; needs a {@link ScreenSettings}. The link is the program's to start. */
@Configuration(proxyBeanMethods = false)
@Import({PageGuard.class, AliveEndpoint.class, HubLinkHealth.class})
public class ScreenParts {

    private static final String UNPACKAGED = "unpackaged";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    HubLink hubLink(ScreenSettings settings, InstantSource clock) {
        return HubLinks.open(settings.link(), clock, new SecureRandom());
    }

    @Bean
    PageSetup pageSetup(ScreenSettings settings) {
        var chance = new SecureRandom();
        return new PageSetup(settings.language(), () -> {
            var bytes = new byte[16];
            chance.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    @Bean
    SelfReport selfReport(HubLink link, ObjectProvider<BuildProperties> build) {
        var known = build.getIfAvailable();
        var version = known == null ? null : known.getVersion();
        return new SelfReport(link, version == null ? UNPACKAGED : version);
    }
}
