package it.sportello.signage.program;

import it.sportello.link.HubLink;
import it.sportello.signage.screen.Screen;
import it.sportello.signage.settings.SignageSettings;
import it.sportello.signage.view.PageSetup;
import it.sportello.signage.wording.Wording;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the program and how they hang together. */
@Configuration
class SignageParts {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService screenTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("screen").daemon().factory());
    }

    @Bean
    Wording wording(SignageSettings settings) {
        return Wording.in(settings.shownLanguages());
    }

    @Bean(initMethod = "start")
    Screen screen(HubLink link, InstantSource clock, ScheduledExecutorService screenTimer) {
        return new Screen(link, clock, screenTimer);
    }

    @Bean
    PageSetup pageSetup(Wording wording) {
        var chance = new SecureRandom();
        return new PageSetup(wording, () -> {
            var bytes = new byte[16];
            chance.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }
}
