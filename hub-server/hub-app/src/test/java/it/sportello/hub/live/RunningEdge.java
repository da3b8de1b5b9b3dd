package it.sportello.hub.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.api.BranchId;
import it.sportello.api.Frame;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.Topic;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.cluster.RateLimits;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The live edge on a Jetty as Spring Boot makes it, between made-up doors. */
final class RunningEdge implements AutoCloseable {

    static final OrganisationId TOWN = new OrganisationId(new UUID(1, 1));
    static final BranchId BRANCH = new BranchId(new UUID(2, 1));
    static final LineId LINE = new LineId(new UUID(3, 1));
    static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

    private final ServletWebServerApplicationContext context;

    private RunningEdge(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static RunningEdge start(String... properties) {
        var arguments = Stream.concat(
                Stream.of("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off"),
                Stream.of(properties));
        var context = new SpringApplicationBuilder(Doors.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.map(argument -> "--" + argument).toArray(String[]::new));
        return new RunningEdge((ServletWebServerApplicationContext) context);
    }

    int port() {
        var server = context.getWebServer();
        assertThat(server).isNotNull();
        return server.getPort();
    }

    MadeUpRelay relay() {
        return context.getBean(MadeUpRelay.class);
    }

    MadeUpQueue queue() {
        return context.getBean(MadeUpQueue.class);
    }

    MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    double clients() {
        return meters().get("sportello.live.clients").gauge().value();
    }

    @Override
    public void close() {
        context.close();
    }

    /** A relay without a grid. */
    static final class MadeUpRelay implements FrameRelay {

        private final Map<Topic, Frame> newest = new ConcurrentHashMap<>();
        private final List<Consumer<Frame>> subscribers = new CopyOnWriteArrayList<>();

        @Override
        public void publish(Frame frame) {
            newest.put(frame.topic(), frame);
            subscribers.forEach(subscriber -> subscriber.accept(frame));
        }

        @Override
        public Optional<Frame> find(Topic topic) {
            return Optional.ofNullable(newest.get(topic));
        }

        @Override
        public Subscription subscribe(Consumer<Frame> subscriber) {
            subscribers.add(subscriber);
            return () -> subscribers.remove(subscriber);
        }
    }

    /** A queue that knows one token. */
    static final class MadeUpQueue {

        volatile boolean askedOnVirtualThread;
        volatile boolean broken;

        Optional<TicketView> findByToken(String token) {
            askedOnVirtualThread = Thread.currentThread().isVirtual();
            if (broken) {
                throw new IllegalStateException("no database");
            }
            return token.equals(TOKEN) ? Optional.of(ticket()) : Optional.empty();
        }

        private static TicketView ticket() {
            var now = Instant.parse("2026-11-23T08:00:00Z");
            return new TicketView(
                    new TicketId(new UUID(4, 1)),
                    TOWN,
                    BRANCH,
                    new ServiceId(new UUID(5, 1)),
                    LINE,
                    "k1",
                    "A001",
                    TicketState.WAITING,
                    Priority.NONE,
                    "it",
                    PlaceKind.COUNTER,
                    now,
                    now,
                    null,
                    0,
                    0,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    now.plusSeconds(86_400),
                    List.of());
        }
    }

    @ImportAutoConfiguration(JettyServletWebServerAutoConfiguration.class)
    @Import(LiveConfiguration.class)
    static class Doors {

        @Bean
        MadeUpRelay relay() {
            return new MadeUpRelay();
        }

        @Bean
        MadeUpQueue queue() {
            return new MadeUpQueue();
        }

        @Bean
        QueueView queueView(MadeUpQueue queue) {
            return only(QueueView.class, "findByToken", token -> queue.findByToken((String) token));
        }

        @Bean
        Branches branches() {
            var branch = new Branch(BRANCH, TOWN, Branch.Kind.OFFICE, "Sede", "", ZoneId.of("Europe/Rome"));
            return only(Branches.class, "findBranch", id -> id.equals(BRANCH) ? Optional.of(branch) : Optional.empty());
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

        /** A door of which the edge may use one method alone. */
        private static <T> T only(Class<T> door, String method, Function<Object, Object> answer) {
            return door.cast(Proxy.newProxyInstance(door.getClassLoader(), new Class<?>[] {door}, (self, called, a) -> {
                if (called.getName().equals(method)) {
                    return answer.apply(a[0]);
                }
                if (called.getName().equals("toString")) {
                    return door.getSimpleName();
                }
                throw new UnsupportedOperationException(called.getName());
            }));
        }
    }
}
