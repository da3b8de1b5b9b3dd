package it.sportello.hub.video.desk;

import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomOffer;
import it.sportello.hub.queue.HubSeal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes and reads passes: for one participant of one room, for a while, under the hub's seal. Safe for any thread. */
@Component
public class Passes {

    /** Where rooms are linked to. */
    public static final String LINK = "/rooms/link";

    static final Duration ENTERING = Duration.ofMinutes(1);
    static final Duration UPLOADING = Duration.ofMinutes(10);

    private static final String TO_ENTER = "room-pass";
    private static final String TO_UPLOAD = "room-upload";
    private static final int CONTENT_BYTES = 5 * Long.BYTES;

    private final HubSeal seal;
    private final InstantSource clock;

    Passes(HubSeal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Whom a pass was made for. */
    public record Holder(RoomId room, ParticipantId participant) {}

    RoomOffer offer(Holder holder) {
        var end = clock.instant().plus(ENTERING);
        return new RoomOffer(LINK, make(TO_ENTER, holder, end), end);
    }

    public String toUpload(Holder holder) {
        return make(TO_UPLOAD, holder, clock.instant().plus(UPLOADING));
    }

    /** Empty for one that is forged, of another use, or past its time. */
    public Optional<Holder> findEntering(String pass) {
        return find(TO_ENTER, pass);
    }

    Optional<Holder> findUploading(String pass) {
        return find(TO_UPLOAD, pass);
    }

    private String make(String use, Holder holder, Instant end) {
        var room = holder.room().value();
        var participant = holder.participant().value();
        var content = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(room.getMostSignificantBits())
                .putLong(room.getLeastSignificantBits())
                .putLong(participant.getMostSignificantBits())
                .putLong(participant.getLeastSignificantBits())
                .putLong(end.toEpochMilli())
                .array();
        var sealed = seal.sealOf(use, content);
        var pass = ByteBuffer.allocate(content.length + sealed.length)
                .put(content)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pass);
    }

    private Optional<Holder> find(String use, String pass) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(pass);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (bytes.length <= CONTENT_BYTES) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, CONTENT_BYTES);
        var sealed = Arrays.copyOfRange(bytes, CONTENT_BYTES, bytes.length);
        return MessageDigest.isEqual(sealed, seal.sealOf(use, content)) ? read(content) : Optional.empty();
    }

    private Optional<Holder> read(byte[] content) {
        var fields = ByteBuffer.wrap(content);
        var holder = new Holder(
                new RoomId(new UUID(fields.getLong(), fields.getLong())),
                new ParticipantId(new UUID(fields.getLong(), fields.getLong())));
        return Instant.ofEpochMilli(fields.getLong()).isAfter(clock.instant()) ? Optional.of(holder) : Optional.empty();
    }
}
