package it.sportello.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import it.sportello.api.DeviceMessage;
import it.sportello.api.Frame;
import it.sportello.api.HubMessage;
import it.sportello.api.room.RoomMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever comes over a link is a message of the contract or refused, and a message is written as it was read. */
class MessageCodecFuzzTests {

    private final MessageCodec codec = new MessageCodec();

    @FuzzTest(maxDuration = "1m")
    void isReadOrRefused(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var type : List.of(DeviceMessage.class, HubMessage.class, Frame.class, RoomMessage.class)) {
            check(text, type);
        }
    }

    private <T> void check(String text, Class<T> type) {
        try {
            var message = codec.read(text, type);
            assertThat(codec.read(codec.write(message), type)).isEqualTo(message);
        } catch (BadMessageException refused) {
            assertThat(refused).hasMessageNotContaining(text.length() > 20 ? text.substring(0, 20) : "\0");
        }
    }
}
