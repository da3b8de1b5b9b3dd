package it.sportello.link;

import it.sportello.api.Frame;
import it.sportello.api.Topic;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest frame of each kind, in memory and, a moment later, on disk. Read by any thread, written by one.
 *
 * <p>The disk is best effort: a frame that cannot be written or read is logged and does without.
 */
final class FrameStore implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FrameStore.class);

    private final Path directory;
    private final MessageCodec codec;
    private final Duration delay;
    private final Loop writer;
    private final Map<Topic.Kind, Frame> newest = new ConcurrentHashMap<>();
    private final Map<Topic.Kind, Frame> unwritten = new ConcurrentHashMap<>();

    FrameStore(Path directory, MessageCodec codec, Duration delay) {
        this.directory = directory;
        this.codec = codec;
        this.delay = delay;
        this.writer = new Loop("hub-link-frames");
        for (var kind : Topic.Kind.values()) {
            load(kind).ifPresent(frame -> newest.put(kind, frame));
        }
    }

    Optional<Frame> find(Topic.Kind kind) {
        return Optional.ofNullable(newest.get(kind));
    }

    Collection<Frame> list() {
        return List.copyOf(newest.values());
    }

    /** Keeps the frame if it replaces the one known, and says whether it does. */
    boolean accept(Frame frame) {
        var kind = frame.topic().kind();
        var known = newest.get(kind);
        if (known != null && known.topic().equals(frame.topic()) && !frame.isNewerThan(known)) {
            return false;
        }
        newest.put(kind, frame);
        if (unwritten.put(kind, frame) == null) {
            writer.after(delay, () -> write(kind));
        }
        return true;
    }

    /** Drops all frames: they belong to another branch, or to another device. */
    void forget() {
        newest.clear();
        unwritten.clear();
        writer.run(() -> List.of(Topic.Kind.values()).forEach(this::delete));
    }

    /** Writes what is not on disk yet. */
    @Override
    public void close() {
        writer.close();
        List.of(Topic.Kind.values()).forEach(this::write);
    }

    private void write(Topic.Kind kind) {
        var frame = unwritten.remove(kind);
        if (frame != null) {
            try {
                file(kind).write(codec.write(frame));
            } catch (IOException e) {
                log.warn("cannot keep the {} frame on disk: {}", kind, e.toString());
            }
        }
    }

    private void delete(Topic.Kind kind) {
        try {
            file(kind).delete();
        } catch (IOException e) {
            log.warn("cannot delete the {} frame: {}", kind, e.toString());
        }
    }

    private Optional<Frame> load(Topic.Kind kind) {
        try {
            var text = file(kind).read();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(codec.read(text.get(), Frame.class))
                    .filter(frame -> frame.topic().kind() == kind);
        } catch (IOException | BadMessageException e) {
            log.warn("the {} frame on disk is not used: {}", kind, e.toString());
            return Optional.empty();
        }
    }

    private DurableFile file(Topic.Kind kind) {
        return new DurableFile(directory.resolve("frame-" + kind.name().toLowerCase(Locale.ROOT) + ".json"));
    }
}
