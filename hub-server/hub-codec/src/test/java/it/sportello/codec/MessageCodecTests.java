package it.sportello.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceMessage;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomKey;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTests {

    private final MessageCodec codec = new MessageCodec();

    static Stream<Object> samples() {
        return Stream.concat(GoldenSamples.all().stream(), RoomSamples.all().stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesEachMessageAsItsGoldenSampleAndReadsItBack(Object message) throws Exception {
        var json = codec.write(message);

        assertThat(json).isEqualTo(golden(message, json));
        assertThat(codec.read(json, rootOf(message))).isEqualTo(message);
    }

    @Test
    void hasAGoldenSampleOfEveryMessage() {
        var all = Stream.of(
                        Frame.class,
                        DeviceCommand.class,
                        CommandAnswer.class,
                        DeviceMessage.class,
                        HubMessage.class,
                        RoomMessage.class,
                        RoomEvent.class,
                        RoomKey.class,
                        RoomAnswer.class,
                        Signal.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> sampled =
                samples().map(m -> m.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(sampled).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"Nonsense\"}",
                "{\"type\":\"Hello\",\"protocol\":1}",
                "{\"type\":\"Hello\",\"protocol\":1,\"device\":null}",
                "{\"type\":\"Hello\",\"protocol\":1,\"device\":\"'; drop table ticket; --\"}",
                "{\"type\":\"Hello\",\"protocol\":\"1\",\"device\":\"00000000-0000-0000-0000-000000000001\"}",
                "{\"type\":\"java.lang.Runtime\",\"protocol\":1}",
                "{\"type\":\"Proof\",\"signature\":{\"a\":1}}",
                "{\"type\":\"Proof\",\"signature\":\"x\"} trailing"
            })
    void refusesWhatIsNotAMessage(String text) {
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> codec.read(text, DeviceMessage.class));
    }

    @Test
    void refusesATextThatIsTooLong() {
        var text = "{\"type\":\"Proof\",\"signature\":\"" + "a".repeat(MessageCodec.MAX_CHARS) + "\"}";

        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> codec.read(text, DeviceMessage.class));
    }

    @Test
    void skipsWhatANewerPeerSaysMore() throws Exception {
        var command = new DeviceCommand.TakeTicket(
                CommandId.of("00000000-0000-0000-0000-000000000001"),
                ServiceId.of("00000000-0000-0000-0000-000000000002"),
                Priority.NONE,
                "it");
        var json = codec.write(command).replaceFirst("\\{", "{\"later\":[1,2],");

        assertThat(codec.read(json, DeviceCommand.class)).isEqualTo(command);
    }

    private static Class<?> rootOf(Object message) {
        return message.getClass().getInterfaces()[0];
    }

    /** The committed sample; run with {@code -Dgolden.write=true} to write new ones. */
    private static String golden(Object message, String json) throws IOException {
        var file = Path.of("src/test/resources/golden/" + message.getClass().getSimpleName() + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, json + "\n");
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
