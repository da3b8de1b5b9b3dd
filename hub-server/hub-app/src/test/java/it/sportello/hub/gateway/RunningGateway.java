package it.sportello.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.cluster.RateLimits;
import it.sportello.hub.identity.DeviceRevoked;
import it.sportello.hub.queue.views.QueueView;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The gateway on a Jetty as Spring Boot makes it, between made-up doors. */
final class RunningGateway implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private RunningGateway(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static RunningGateway start(String... properties) {
        var arguments = Stream.concat(
                Stream.of("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off"),
                Stream.of(properties));
        var context = new SpringApplicationBuilder(Doors.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.map(argument -> "--" + argument).toArray(String[]::new));
        return new RunningGateway((ServletWebServerApplicationContext) context);
    }

    int port() {
        var server = context.getWebServer();
        assertThat(server).isNotNull();
        return server.getPort();
    }

    LinkClient connect() {
        return LinkClient.connect(port());
    }

    MadeUpDevices devices() {
        return context.getBean(MadeUpDevices.class);
    }

    MadeUpQueue queue() {
        return context.getBean(MadeUpQueue.class);
    }

    MadeUpHelp help() {
        return context.getBean(MadeUpHelp.class);
    }

    FrameRelay relay() {
        return context.getBean(FrameRelay.class);
    }

    DeviceStates states() {
        return context.getBean(DeviceStates.class);
    }

    MadeUpPresence presence() {
        return context.getBean(MadeUpPresence.class);
    }

    MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    void revoke(MadeUpDevices.Held held) {
        devices().markRevoked(held.id());
        context.publishEvent(new DeviceRevoked(held.id()));
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration(JettyServletWebServerAutoConfiguration.class)
    @Import({GatewayConfiguration.class, MadeUpDevices.class, MadeUpRelay.class, MadeUpPresence.class, MadeUpRooms.class
    })
    static class Doors {

        @Bean
        MadeUpQueue queue() {
            return new MadeUpQueue();
        }

        @Bean
        QueueView queueView(MadeUpQueue queue) {
            return queue.view();
        }

        @Bean
        MadeUpHelp help() {
            return new MadeUpHelp();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        RateLimits limits(InstantSource clock) {
            return RateLimits.ofOneNode(clock);
        }
    }
}
