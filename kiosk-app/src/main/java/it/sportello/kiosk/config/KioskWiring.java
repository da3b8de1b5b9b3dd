package it.sportello.kiosk.config;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.kiosk.device.HealthTeller;
import it.sportello.kiosk.device.SlipPrinter;
import it.sportello.kiosk.idle.IdleTimes;
import it.sportello.kiosk.meter.KioskMeters;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.ticket.OpenTakes;
import it.sportello.kiosk.ticket.SlipWriter;
import it.sportello.kiosk.ticket.TicketTaking;
import it.sportello.kiosk.visit.VisitDesk;
import it.sportello.link.HubLink;
import it.sportello.link.LinkSettings;
import it.sportello.screen.ScreenParts;
import it.sportello.screen.ScreenSettings;
import it.sportello.screen.SelfReport;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the parts of the kiosk together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KioskSettings.class)
@Import(ScreenParts.class)
class KioskWiring {

    @Bean
    ScreenSettings screenSettings(KioskSettings settings) {
        var link = new LinkSettings(
                settings.hub(), settings.directory().resolve("link"), settings.name(), settings.enrolmentCode());
        return new ScreenSettings(link, settings.allowedHosts(), settings.usualLanguage());
    }

    /** The one thread on which tickets are taken and time passes. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService desk() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("desk").factory());
    }

    @Bean
    KioskTexts kioskTexts() {
        return new KioskTexts();
    }

    @Bean
    OfficeWatch officeWatch(HubLink link, SlipPrinter printer) {
        return new OfficeWatch(link, printer);
    }

    @Bean
    TicketTaking ticketTaking(KioskSettings settings, HubLink link, ScheduledExecutorService desk) {
        var open = new OpenTakes(settings.directory().resolve("open-takes"));
        return new TicketTaking(link, open, desk, UUID::randomUUID, settings.patience());
    }

    @Bean
    VisitDesk.Parts deskParts(
            KioskSettings settings,
            OfficeWatch office,
            TicketTaking taking,
            SlipPrinter printer,
            MeterRegistry registry,
            KioskTexts texts,
            Clock clock) {
        var idle = settings.idle();
        return new VisitDesk.Parts(
                office,
                taking,
                new SlipWriter(texts),
                printer,
                new KioskMeters(registry, office),
                clock,
                new IdleTimes(idle.limit(), idle.warning(), idle.ticket()),
                settings.usualLanguage());
    }

    /** Opens the kiosk for the day, once everything listens. */
    @Bean
    ApplicationRunner opening(HubLink link, TicketTaking taking, SlipPrinter printer, SelfReport report) {
        return arguments -> {
            taking.withdrawLeftovers();
            new HealthTeller(report).follow(printer);
            link.start();
        };
    }
}
