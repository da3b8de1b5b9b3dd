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
 * @param enrolmentCode the one-time code from the console; null or blank once enrolled. It is used where the device has no
 *     identity yet, or where the hub does not know it
 */
public record LinkSettings(
        URI hub, Path directory, String name, @Nullable String enrolmentCode) {

    public LinkSettings {
        enrolmentCode = enrolmentCode == null || enrolmentCode.isBlank() ? null : enrolmentCode;
    }

    /** Leaves out the code, which is a secret. */
    @Override
    public String toString() {
        return "LinkSettings[hub=" + hub + ", directory=" + directory + ", name=" + name + "]";
    }
}
