package it.sportello.hub.video.link;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.cluster.Hints;
import it.sportello.hub.cluster.NodePost;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.video.desk.IceServers;
import it.sportello.hub.video.desk.Passes;
import it.sportello.hub.video.desk.RoomDesk;
import it.sportello.hub.video.desk.VideoSettings;
import it.sportello.hub.video.store.RoomRows;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the rooms' link in front of the servlets. */
@Configuration(proxyBeanMethods = false)
class VideoConfiguration {

    @Bean
    RoomLinks roomLinks() {
        return new RoomLinks();
    }

    @Bean
    RoomVoice roomVoice(RoomLinks links, RoomDesk desk, NodePost post) {
        return new RoomVoice(links, desk, post, new MessageCodec());
    }

    @Bean
    LinkDoors roomLinkDoors(
            RoomDesk desk, Passes passes, IceServers servers, RoomLinks links, RoomVoice voice, MeterRegistry meters) {
        return new LinkDoors(UUID.randomUUID(), desk, passes, servers, links, voice, new RoomMetrics(meters, links));
    }

    @Bean
    RoomWatch roomWatch(
            RoomDesk desk,
            RoomRows rows,
            RoomLinks links,
            RoomVoice voice,
            Hints hints,
            NodePost post,
            ApplicationEventPublisher events) {
        var threads = Thread.ofPlatform().name("room-watch").daemon().factory();
        return new RoomWatch(desk, rows, links, voice, hints, post, events, Executors.newSingleThreadExecutor(threads));
    }

    @Bean
    RoomKeeper roomKeeper(
            LinkDoors doors,
            RoomDesk desk,
            RoomRows rows,
            TicketDesk tickets,
            VideoSettings settings,
            InstantSource clock) {
        return new RoomKeeper(doors.node(), desk, rows, doors.links(), tickets, settings, clock, timer("room-keeper"));
    }

    @Bean
    RoomEdge roomEdge(LinkDoors doors, VideoSettings settings) {
        return new RoomEdge(doors, settings, timer("room-timer"));
    }

    private static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Beside the devices' link: each of the edges answers its own paths alone. */
    @Bean
    @Order(15)
    WebServerFactoryCustomizer<JettyServletWebServerFactory> roomsEdge(RoomEdge edge) {
        return factory -> factory.addServerCustomizers(edge::stand);
    }
}
