package it.sportello.device.media.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a line, it is a message or is refused, and never quoted. */
class LineCodecFuzzTests {
    private static final long SEED = 20261124;
    private static final PeerId PEER = new PeerId("p1");
    private static final List<EngineCommand> COMMANDS = List.of(
            new EngineCommand.Setup(EngineCommand.Maker.NATIVE, "lavfi:testsrc2", 640, 480, 25, true),
            new EngineCommand.StartScanning(),
            new EngineCommand.BeginCall(
                    new CallSettings(true, false, true), List.of(new IceServer(List.of("turn:a"), "u", "p"))),
            new EngineCommand.Receive(PEER, new Signal.Candidate("c", null, null)),
            new EngineCommand.Receive(PEER, new Signal.Description(Signal.Description.Kind.OFFER, "v=0\r\n")),
            new EngineCommand.FromPage("{\"type\":\"Hello\"}"));

    private final LineCodec codec = new LineCodec();

    @Test
    void everyMessageComesBackAsItWas() throws BadLineException {
        for (var command : COMMANDS) {
            assertThat(codec.read(codec.write(command), EngineCommand.class)).isEqualTo(command);
        }
        var photo = new DocumentPhoto.Failed(DocumentPhoto.Verdict.BLURRED);
        var report = new EngineReport.Told(new MediaEvent.Photographed("r", photo));
        assertThat(codec.read(codec.write(report), EngineReport.class)).isEqualTo(report);
    }

    @Test
    void aMessageIsOneLine() {
        COMMANDS.forEach(command -> assertThat(codec.write(command)).doesNotContain("\n"));
    }

    @Test
    void damagedLinesAreRefusedOrRead() {
        var random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            var line = new StringBuilder(codec.write(COMMANDS.get(random.nextInt(COMMANDS.size()))));
            for (int i = 0; i <= random.nextInt(4); i++) {
                int at = random.nextInt(line.length());
                if (random.nextBoolean()) {
                    line.setCharAt(at, (char) random.nextInt(128));
                } else {
                    line.delete(at, Math.min(line.length(), at + random.nextInt(20)));
                    line.append(' ');
                }
            }
            try {
                assertThat(codec.read(line.toString(), EngineCommand.class)).isNotNull();
            } catch (BadLineException e) {
                assertThat(e.getMessage()).hasSizeLessThan(120);
            }
        }
    }

    @Test
    void aMissingValueIsRefusedAndNotQuoted() {
        assertThatThrownBy(() -> codec.read("{\"type\":\"CodeRead\",\"txt\":\"secret\"}", MediaEvent.class))
                .isInstanceOf(BadLineException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> codec.read("{\"type\":\"Connect\",\"peer\":{}}", EngineCommand.class))
                .isInstanceOf(BadLineException.class);
    }

    @Test
    void tooLongALineIsLeftOutAndTheNextIsHeard() throws IOException {
        var bytes = ("short\n" + "x".repeat(100_000) + "\nnext\nunfinished").getBytes(StandardCharsets.UTF_8);
        var lines = new Lines(new ByteArrayInputStream(bytes), 1_000);

        assertThat(lines.next()).isEqualTo("short");
        assertThat(lines.next()).isEqualTo("next");
        assertThat(lines.next()).isNull();
    }
}
