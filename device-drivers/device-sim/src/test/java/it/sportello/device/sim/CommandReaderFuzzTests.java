package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Whatever bytes come, in whatever pieces, they are cut into the same commands, and none holds the reader up. */
final class CommandReaderFuzzTests {

    @FuzzTest(maxDuration = "1m")
    void cutsTheSameBytesIntoTheSameCommandsHoweverTheyCome(byte[] bytes) {
        List<String> atOnce = read(bytes, bytes.length);
        assertThat(read(bytes, 1)).isEqualTo(atOnce);
        assertThat(read(bytes, 7)).isEqualTo(atOnce);
    }

    private static List<String> read(byte[] bytes, int piece) {
        CommandReader reader = new CommandReader();
        Notes notes = new Notes();
        for (int at = 0; at < bytes.length; at += Math.max(1, piece)) {
            reader.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + Math.max(1, piece))));
            reader.drain(notes);
        }
        return notes.taken;
    }

    private static final class Notes implements CommandReader.Handler {
        private final List<String> taken = new ArrayList<>();

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void take(CommandReader.Command command) {
            taken.add(command.name() + HexFormat.of().formatHex(command.bytes()));
        }

        @Override
        public void unknown(String hex) {
            taken.add("?" + hex);
        }
    }
}
