package it.sportello.hub.live;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.cluster.RateLimits;
import it.sportello.hub.queue.views.QueueView;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the live edge in front of the servlets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    LiveStreams liveStreams(FrameRelay relay, LiveSettings settings, MeterRegistry meters, InstantSource clock) {
        var threads = Thread.ofPlatform().name("live-writer").daemon().factory();
        var writer = Executors.newSingleThreadScheduledExecutor(threads);
        return new LiveStreams(relay, settings, new LiveMetrics(meters, clock), writer);
    }

    /** The outermost handler: it is asked first, and for its own paths only. */
    @Bean
    @Order(20)
    WebServerFactoryCustomizer<JettyServletWebServerFactory> liveEdge(
            LiveStreams streams, QueueView queue, Branches branches, RateLimits limits, LiveSettings settings) {
        var topics = new LiveTopics(queue, branches);
        return factory -> factory.addServerCustomizers(server ->
                server.setHandler(new LiveHandler(server.getHandler(), streams, topics, limits, settings.openings())));
    }
}
