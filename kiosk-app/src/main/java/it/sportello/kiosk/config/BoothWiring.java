package it.sportello.kiosk.config;

import it.sportello.device.CodeScanner;
import it.sportello.device.DeviceId;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.engine.EngineSettings;
import it.sportello.device.media.engine.SupervisedEngine;
import it.sportello.device.scanner.ScannerProfile;
import it.sportello.device.scanner.WiredCodeScanner;
import it.sportello.device.serial.SerialSettings;
import it.sportello.device.serial.SerialWires;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.Talking;
import it.sportello.kiosk.device.SlipPrinter;
import it.sportello.kiosk.help.PersonCalls;
import it.sportello.kiosk.idle.IdleTimes;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.ticket.SlipWriter;
import it.sportello.kiosk.ticket.TicketTaking;
import it.sportello.link.HubLink;
import it.sportello.link.RoomLinks;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what a kiosk has that stands in a booth; in the lobby none of it is started. */
@Configuration(proxyBeanMethods = false)
class BoothWiring {

    @Bean(destroyMethod = "close")
    MediaEngine mediaEngine(KioskSettings settings, Clock clock) {
        var engine = EngineSettings.at(
                        settings.camera(),
                        settings.directory().resolve("engine").toAbsolutePath())
                .with(
                        switch (settings.engine()) {
                            case AUTO -> EngineSettings.Maker.BEST;
                            case NATIVE -> EngineSettings.Maker.NATIVE;
                            case BROWSER -> EngineSettings.Maker.BROWSER;
                        })
                .withSound(settings.sound().server(), settings.sound().needed());
        return new SupervisedEngine(
                engine, clock, Thread.ofPlatform().name("engine-", 0).daemon().factory());
    }

    /** The scanner, or no such bean where the settings name none. */
    @Bean(destroyMethod = "close")
    @Nullable CodeScanner codeScanner(KioskSettings settings, Clock clock) {
        var port = settings.scanner().port();
        return port == null || port.isBlank()
                ? null
                : new WiredCodeScanner(
                        new DeviceId("scanner", settings.name()),
                        new SerialWires(SerialSettings.at(port)
                                .withBaud(settings.scanner().baud())),
                        ScannerProfile.USUAL,
                        clock);
    }

    @Bean(destroyMethod = "close")
    RoomLinks roomLinks(KioskSettings settings, HubLink link) {
        return new RoomLinks(settings.hub(), link, new SecureRandom());
    }

    @Bean
    BoothDesk.RoomDoor roomDoor(RoomLinks rooms) {
        return (key, way, listener) -> rooms.enter(key, way.offer(), listener);
    }

    @Bean
    BoothDesk boothDesk(
            KioskSettings settings,
            HubLink link,
            OfficeWatch office,
            TicketTaking taking,
            SlipPrinter printer,
            KioskTexts texts,
            MediaEngine engine,
            BoothDesk.RoomDoor door,
            PersonCalls people,
            ScheduledExecutorService desk,
            Clock clock) {
        var idle = settings.idle();
        return new BoothDesk(new BoothDesk.Parts(
                link,
                office,
                new Talking.Parts(office, taking, new SlipWriter(texts), printer),
                new RoomCall.Parts(engine, desk, clock, UUID::randomUUID),
                door,
                people,
                new IdleTimes(idle.limit(), idle.warning(), idle.ticket()),
                settings.usualLanguage()));
    }

    @Bean
    BoothOpening boothOpening(
            OfficeWatch office, BoothDesk booth, ObjectProvider<CodeScanner> scanner, ScheduledExecutorService desk) {
        return new BoothOpening(office, booth, scanner.getIfAvailable(), desk);
    }
}
