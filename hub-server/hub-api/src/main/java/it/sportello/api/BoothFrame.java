package it.sportello.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk of a video booth shows of its own booth. It holds no personal data.
 *
 * @param label the booth's own name, for example {@code 1}
 * @param invitation the ticket that is expected or served here; null while the booth is free
 * @param idleExperts experts who could begin at once with somebody who comes in now
 */
public record BoothFrame(
        ServicePointId booth,
        long version,
        Instant at,
        String label,
        @Nullable Invitation invitation,
        int idleExperts) implements Frame {

    @Override
    public Topic topic() {
        return Topic.booth(booth);
    }

    /**
     * A ticket called to the booth.
     *
     * @param key stands for this call; a recall of it has the same key and a higher count
     * @param serving whether the expert has begun
     */
    public record Invitation(String key, String number, Instant calledAt, int recalls, boolean serving) {}
}
