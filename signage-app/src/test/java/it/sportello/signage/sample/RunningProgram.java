package it.sportello.signage.sample;

import it.sportello.link.HubLink;
import it.sportello.signage.SignageApplication;
import it.sportello.signage.screen.Screen;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program in this process, with the test's own link and clock. */
public final class RunningProgram implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private RunningProgram(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static RunningProgram start(
            Path directory, FakeLink link, AtomicReference<Instant> time, String... properties) {
        ApplicationContextInitializer<GenericApplicationContext> parts = context -> {
            context.registerBean("testLink", HubLink.class, () -> link, bean -> bean.setPrimary(true));
            context.registerBean("testClock", InstantSource.class, () -> time::get, bean -> bean.setPrimary(true));
        };
        return start(directory, builder -> builder.initializers(parts), properties);
    }

    /** The program with its real link and clock. */
    public static RunningProgram start(Path directory, String... properties) {
        return start(directory, builder -> {}, properties);
    }

    private static RunningProgram start(
            Path directory, Consumer<SpringApplicationBuilder> parts, String... properties) {
        var builder = new SpringApplicationBuilder(SignageApplication.class);
        parts.accept(builder);
        var arguments = Stream.concat(
                Stream.of(
                        "logging.structured.format.console=",
                        "vaadin.productionMode=true",
                        "sportello.signage.directory=" + directory),
                Stream.concat(anyPort(properties), Stream.of(properties)));
        var context = builder.run(arguments.map(one -> "--" + one).toArray(String[]::new));
        return new RunningProgram((ServletWebServerApplicationContext) context);
    }

    private static Stream<String> anyPort(String... properties) {
        var given = Stream.of(properties).anyMatch(one -> one.startsWith("server.port="));
        return given ? Stream.empty() : Stream.of("server.port=0");
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public Screen screen() {
        return context.getBean(Screen.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
