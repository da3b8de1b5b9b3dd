package it.sportello.link;

import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands not yet answered, in the order they were asked, on disk. Safe for any number of threads.
 *
 * <p>Answers are not kept: a ticket's token never touches the disk.
 */
final class Outbox implements AutoCloseable {

    /** The most commands that wait at a time. */
    static final int CAPACITY = 1_000;

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final String ASKED = "asked ";
    private static final String ANSWERED = "answered ";
    private static final long COMPACTED_AT_BYTES = 1 << 20;

    private final MessageCodec codec;
    private final Journal journal;
    private final Map<CommandId, Pending> pending = new LinkedHashMap<>();
    private final List<DeviceCommand> restored;
    private final long compactedAtBytes;

    Outbox(Path directory, MessageCodec codec) throws IOException {
        this(directory, codec, COMPACTED_AT_BYTES);
    }

    Outbox(Path directory, MessageCodec codec, long compactedAtBytes) throws IOException {
        this.codec = codec;
        this.compactedAtBytes = compactedAtBytes;
        this.journal = Journal.open(directory.resolve("outbox.journal"));
        journal.read().forEach(this::replay);
        this.restored = pending();
        compact();
    }

    /** What a former run left here. */
    List<DeviceCommand> restored() {
        return restored;
    }

    /** Those without an answer, oldest first. */
    synchronized List<DeviceCommand> pending() {
        return pending.values().stream().map(Pending::command).toList();
    }

    /** Keeps the command on disk, once; a repeat gets the answer of the first. */
    synchronized CompletionStage<CommandAnswer> keep(DeviceCommand command) {
        var known = pending.get(command.id());
        if (known != null) {
            return known.answerTo(command);
        }
        if (pending.size() >= CAPACITY) {
            throw new UncheckedIOException(new IOException("the outbox is full"));
        }
        try {
            journal.append(ASKED + codec.write(command));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the command", e);
        }
        return add(command).answerTo(command);
    }

    /** Gives the answer to whoever asked, once the disk knows of it. */
    void answered(CommandId id, CommandAnswer answer) {
        var asked = remove(id);
        if (asked != null) {
            asked.answer.complete(answer);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }

    private Pending add(DeviceCommand command) {
        var asked = new Pending(command, new CompletableFuture<>());
        pending.put(command.id(), asked);
        return asked;
    }

    private synchronized @Nullable Pending remove(CommandId id) {
        var asked = pending.remove(id);
        if (asked != null) {
            try {
                journal.append(ANSWERED + codec.write(id));
                if (journal.size() > compactedAtBytes) {
                    compact();
                }
            } catch (IOException e) {
                // The citizen's ticket counts more; after a restart the command is asked once more.
                log.error("cannot keep on disk that a command is answered", e);
            }
        }
        return asked;
    }

    private void compact() throws IOException {
        var lines = new ArrayList<String>();
        pending.values().forEach(asked -> lines.add(ASKED + codec.write(asked.command)));
        journal.rewrite(lines);
    }

    private void replay(String line) {
        try {
            if (line.startsWith(ASKED)) {
                add(codec.read(line.substring(ASKED.length()), DeviceCommand.class));
            } else if (line.startsWith(ANSWERED)) {
                pending.remove(codec.read(line.substring(ANSWERED.length()), CommandId.class));
            } else {
                log.error("the outbox holds a line of another kind, it is skipped");
            }
        } catch (BadMessageException e) {
            log.error("the outbox holds a line that is not understood, it is skipped: {}", e.getMessage());
        }
    }

    private record Pending(DeviceCommand command, CompletableFuture<CommandAnswer> answer) {

        CompletionStage<CommandAnswer> answerTo(DeviceCommand repeat) {
            if (!repeat.equals(command)) {
                throw new IllegalArgumentException("another command waits under the same id");
            }
            return answer.minimalCompletionStage();
        }
    }
}
