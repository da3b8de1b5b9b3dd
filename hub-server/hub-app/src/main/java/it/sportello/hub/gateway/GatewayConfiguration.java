package it.sportello.hub.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.assistance.HelpCalls;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.cluster.Presence;
import it.sportello.hub.cluster.RateLimits;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.video.Rooms;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the devices' link in front of the servlets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {

    @Bean
    GatewayMetrics gatewayMetrics(MeterRegistry meters, InstantSource clock) {
        return new GatewayMetrics(meters, clock);
    }

    @Bean
    LinkStates deviceStates(Devices devices, Presence presence, InstantSource clock) {
        return new LinkStates(devices, presence, new MessageCodec(), clock);
    }

    @Bean
    Links links(FrameRelay relay, Devices devices, LinkStates states, GatewayMetrics metrics) {
        return new Links(relay, devices, new MessageCodec(), states, metrics);
    }

    @Bean
    Commands deviceCommands(
            TicketDesk desk,
            TicketTokens tokens,
            QueueView queue,
            HelpCalls help,
            InstantSource clock,
            GatewayMetrics metrics) {
        return new Commands(desk, tokens, queue, help, clock, metrics);
    }

    @Bean
    BoothRooms boothRooms(Rooms rooms, QueueView queue) {
        return new BoothRooms(rooms, queue);
    }

    @Bean
    GatewayDoors gatewayDoors(
            Devices devices,
            Links links,
            LinkStates states,
            Commands commands,
            BoothRooms rooms,
            RateLimits limits,
            GatewaySettings settings,
            GatewayMetrics metrics) {
        return new GatewayDoors(
                devices,
                links,
                states,
                commands,
                rooms,
                new Proofs(new SecureRandom()),
                limits,
                settings.enrolmentsPerMinute(),
                metrics,
                task -> Thread.ofVirtual().name("device-command").start(task));
    }

    @Bean
    LinkEdge linkEdge(GatewayDoors doors, GatewaySettings settings) {
        var threads = Thread.ofPlatform().name("link-timer").daemon().factory();
        return new LinkEdge(doors, settings, Executors.newSingleThreadScheduledExecutor(threads));
    }

    /** Inside the live edge and outside the servlets; each of the two answers its own paths alone. */
    @Bean
    @Order(10)
    WebServerFactoryCustomizer<JettyServletWebServerFactory> deviceEdge(LinkEdge edge) {
        return factory -> factory.addServerCustomizers(edge::stand);
    }
}
