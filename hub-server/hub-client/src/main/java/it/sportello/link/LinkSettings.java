package it.sportello.link;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a link needs to know.
 *
 * @param hub the hub's address, {@code ws://host:port} or {@code wss://…}; the path is the link's own
 * @param directory private to this device: its key, identity, outbox and frames; made where missing
 * @param name the device's name at enrolment
 * @param enrolmentCode the one-time code from the console; null once enrolled
 */
public record LinkSettings(
        URI hub, Path directory, String name, @Nullable String enrolmentCode) {}
