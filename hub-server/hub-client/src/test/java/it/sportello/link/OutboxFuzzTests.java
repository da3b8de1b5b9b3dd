package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.CommandAnswer.TicketWithdrawn;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.codec.MessageCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxFuzzTests {

    private static final long SEED = 20261123;

    @TempDir
    Path directory;

    private final MessageCodec codec = new MessageCodec();
    private final List<Moment> moments = new ArrayList<>();
    private byte[] journal;

    /** What was promised once the journal had that many bytes. */
    private record Moment(long bytes, List<DeviceCommand> pending) {}

    @BeforeEach
    void writeAJournal() throws IOException {
        try (var outbox = new Outbox(directory, codec)) {
            note(outbox);
            for (var i = 0; i < 6; i++) {
                outbox.keep(command());
                note(outbox);
                if (i % 2 == 1) {
                    outbox.answered(outbox.pending().getFirst().id(), new TicketWithdrawn());
                    note(outbox);
                }
            }
        }
        journal = Files.readAllBytes(file());
    }

    @Test
    void cutAtAnyByteItHoldsWhatWasPromisedUntilThen() throws IOException {
        for (var length = 0; length <= journal.length; length++) {
            Files.write(file(), Arrays.copyOf(journal, length));

            assertThat(reopened()).as("cut at %d", length).isEqualTo(promisedAt(length));
        }
    }

    @Test
    void cutAtAnyByteItTakesAndKeepsFurtherCommands() throws IOException {
        for (var length = 0; length <= journal.length; length++) {
            Files.write(file(), Arrays.copyOf(journal, length));
            var further = command();
            try (var outbox = new Outbox(directory, codec)) {
                outbox.keep(further);
            }

            assertThat(reopened()).as("cut at %d", length).contains(further).containsAll(promisedAt(length));
        }
    }

    @Test
    void aDamagedByteCostsAtMostItsOwnLine() throws IOException {
        var random = new Random(SEED);
        for (var place = 0; place < journal.length; place++) {
            var damaged = journal.clone();
            damaged[place] ^= (byte) (1 + random.nextInt(255));
            Files.write(file(), damaged);
            var restored = reopened();

            var lost = new ArrayList<>(promisedAt(journal.length));
            lost.removeAll(restored);
            assertThat(lost).as("damaged at %d", place).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void aDamagedLineIsKeptAside() throws IOException {
        journal[journal.length / 2] ^= 1;
        Files.write(file(), journal);
        reopened();

        assertThat(directory.resolve("outbox.journal.bad")).isNotEmptyFile();
    }

    @Test
    void anyBytesAtAllAreOpened() throws IOException {
        var random = new Random(SEED);
        for (var round = 0; round < 200; round++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            Files.write(file(), bytes);

            assertThat(reopened()).isEmpty();
        }
    }

    @Test
    void growsNoLargerThanItsBound() throws IOException {
        try (var outbox = new Outbox(directory, codec)) {
            for (var i = 0; i < 6_000; i++) {
                var command = command();
                outbox.keep(command);
                outbox.answered(command.id(), new TicketWithdrawn());
            }

            assertThat(Files.size(file())).isLessThan(1_100_000);
            assertThat(outbox.pending()).isEqualTo(promisedAt(journal.length));
        }
    }

    private List<DeviceCommand> promisedAt(long bytes) {
        return moments.stream().filter(moment -> moment.bytes <= bytes).toList().getLast().pending;
    }

    private List<DeviceCommand> reopened() throws IOException {
        try (var outbox = new Outbox(directory, codec)) {
            return outbox.restored();
        }
    }

    private void note(Outbox outbox) throws IOException {
        moments.add(new Moment(Files.size(file()), outbox.pending()));
    }

    private Path file() {
        return directory.resolve("outbox.journal");
    }

    private static DeviceCommand command() {
        return new WithdrawTicket(new CommandId(UUID.randomUUID()), new CommandId(UUID.randomUUID()));
    }
}
