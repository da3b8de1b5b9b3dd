package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThatCode;

import it.sportello.device.sim.CommandReader.Command;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes come, the emulated printer takes them, and takes the same from any pieces. */
@Timeout(120)
final class EscPosPrinterEmulatorFuzzTests {
    private static final int ROUNDS = 400;
    private static final byte[] FAVOURITES = {
        0x10, 0x1b, 0x1c, 0x1d, '(', 'k', 'v', 'V', '8', 'L', '!', 'a', 't', 0, '\n'
    };

    @Test
    void noBytesBreakThePrinter() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            byte[] bytes = bytes(random(seed));
            assertThatCode(() -> print(bytes)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void thePiecesThatBytesComeInMakeNoDifference() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            byte[] bytes = bytes(random(seed));
            List<String> whole = names(List.of(bytes));
            Assertions.assertThat(names(pieces(bytes, random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    private static void print(byte[] bytes) {
        Roll roll = new Roll();
        PrintHead head = new PrintHead(roll, () -> {});
        CommandReader reader = new CommandReader();
        RealTimeEar ear = new RealTimeEar();
        for (byte b : bytes) {
            ear.hear(b);
        }
        reader.add(bytes);
        reader.drain(new Handler(head::take));
        roll.end(true);
    }

    private static List<String> names(List<byte[]> pieces) {
        List<String> names = new ArrayList<>();
        CommandReader reader = new CommandReader();
        for (byte[] piece : pieces) {
            reader.add(piece);
            reader.drain(new Handler(command -> names.add(PrintHead.hex(command))));
        }
        return names;
    }

    private record Handler(java.util.function.Consumer<Command> taker) implements CommandReader.Handler {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void take(Command command) {
            taker.accept(command);
        }

        @Override
        public void unknown(String hex) {}
    }

    private static List<byte[]> pieces(byte[] bytes, RandomGenerator random) {
        List<byte[]> pieces = new ArrayList<>();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (byte b : bytes) {
            piece.write(b);
            if (random.nextInt(3) == 0) {
                pieces.add(piece.toByteArray());
                piece.reset();
            }
        }
        pieces.add(piece.toByteArray());
        return pieces;
    }

    private static byte[] bytes(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(1, 600)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextBoolean()) {
                bytes[i] = FAVOURITES[random.nextInt(FAVOURITES.length)];
            }
        }
        return bytes;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
