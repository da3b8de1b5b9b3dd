package it.sportello.signage.program;

import it.sportello.link.HubLink;
import it.sportello.link.LinkSettings;
import it.sportello.screen.ScreenParts;
import it.sportello.screen.ScreenSettings;
import it.sportello.screen.SelfReport;
import it.sportello.signage.screen.Screen;
import it.sportello.signage.settings.SignageSettings;
import it.sportello.signage.wording.Wording;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the program and how they hang together. */
@Configuration(proxyBeanMethods = false)
@Import(ScreenParts.class)
class SignageParts {

    @Bean
    ScreenSettings screenSettings(SignageSettings settings) {
        var link = new LinkSettings(settings.hub(), settings.directory(), settings.name(), settings.enrolmentCode());
        return new ScreenSettings(
                link, settings.hosts(), settings.shownLanguages().getFirst());
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

    /** Tells the hub which version of the program runs on the screen. */
    @Bean
    ApplicationRunner report(SelfReport report) {
        return arguments -> report.tell(List.of());
    }
}
