package it.sportello.hub;

import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Starts whole hub nodes in this process. */
public final class HubNode {

    private HubNode() {}

    /**
     * A node that finds those started with the same port.
     *
     * @param port the first of the two that the nodes use
     */
    public static ConfigurableApplicationContext start(String database, int port, String... more) {
        var arguments = Stream.of(
                "--server.port=0",
                "--sportello.database.url=" + database,
                "--sportello.database.username=" + TestDatabase.username(),
                "--sportello.database.password=" + TestDatabase.password(),
                "--sportello.key-file=target/test-hub.key",
                "--sportello.public-url=http://localhost",
                "--sportello.cluster.name=test-nodes-" + port + "-"
                        + ProcessHandle.current().pid(),
                "--sportello.cluster.port=" + port,
                "--sportello.cluster.members=127.0.0.1:%d,127.0.0.1:%d".formatted(port, port + 1));
        return new SpringApplicationBuilder(HubApplication.class)
                .profiles("demo")
                .initializers(context -> context.getBeanFactory().registerSingleton("noTests", new NoTests()))
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    /** Keeps what other tests configure out of the real hub. */
    private static final class NoTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
    }
}
