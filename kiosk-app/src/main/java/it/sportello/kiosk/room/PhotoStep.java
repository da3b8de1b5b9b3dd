package it.sportello.kiosk.room;

import it.sportello.api.room.PhotoRequest;
import it.sportello.device.media.DocumentPhoto;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the photograph of a document is that the expert asked for. Nothing is taken or sent but by the citizen's hand. */
public sealed interface PhotoStep {

    /** Nobody asks. */
    record None() implements PhotoStep {}

    /**
     * The citizen lays the document on the tray.
     *
     * @param trouble why the last try brought nothing; null before the first
     */
    record Asked(UUID request, DocumentPhoto.@Nullable Verdict trouble) implements PhotoStep {}

    record Taking(UUID request) implements PhotoStep {}

    /** The citizen looks at what was taken. */
    record Taken(UUID request, DocumentPhoto.Taken photo, boolean failed) implements PhotoStep {}

    record Sending(UUID request, DocumentPhoto.Taken photo) implements PhotoStep {}

    /** The citizen has answered; nothing is left to do. */
    record Settled(UUID request) implements PhotoStep {}

    /** The step after the room has told its newest request. */
    default PhotoStep follow(@Nullable PhotoRequest newest) {
        if (newest == null || newest.state() != PhotoRequest.State.ASKED) {
            return new None();
        }
        return newest.id().equals(about()) ? this : new Asked(newest.id(), null);
    }

    /** The step after the camera has done its work. */
    default PhotoStep photographed(String request, DocumentPhoto photo) {
        if (this instanceof Taking(var id) && id.toString().equals(request)) {
            return switch (photo) {
                case DocumentPhoto.Taken taken -> new Taken(id, taken, false);
                case DocumentPhoto.Failed failed -> new Asked(id, failed.verdict());
            };
        }
        return this;
    }

    /** Which request it is about; null where there is none. */
    default @Nullable UUID about() {
        return switch (this) {
            case None none -> null;
            case Asked asked -> asked.request();
            case Taking taking -> taking.request();
            case Taken taken -> taken.request();
            case Sending sending -> sending.request();
            case Settled settled -> settled.request();
        };
    }
}
