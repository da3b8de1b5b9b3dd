package it.sportello.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.DeviceState.Fact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplyDecoderTests {
    @Test
    void anAnswerOutOfTurnIsToldFromOneInTurn() {
        assertThat(decode(0x12, 0x00, 0x36, 0x0c))
                .containsExactly(
                        new Reply.Now(0x12), new Reply.Printed(0x00), new Reply.Now(0x36), new Reply.Printed(0x0c));
    }

    @Test
    void fourBytesSentUnaskedAreOneStatus() {
        List<Reply> replies = decode(0x12, 0x38, 0x00, 0x0f, 0x00, 0x12);

        assertThat(replies).hasSize(3);
        assertThat(((Reply.Unasked) replies.get(1)).facts())
                .containsExactlyInAnyOrder(Fact.COVER_OPEN, Fact.PAPER_OUT, Fact.PAPER_NEAR_END);
    }

    @Test
    void aStatusThatBreaksOffDoesNotSwallowTheNextAnswer() {
        assertThat(decode(0x10, 0x00, 0x12)).containsExactly(new Reply.Now(0x12));
    }

    @Test
    void flowControlSaysNothing() {
        assertThat(decode(0x11, 0x13)).isEmpty();
    }

    @Test
    void whatNoPrinterSendsIsNoise() {
        assertThat(decode(0xff, 0x92)).containsExactly(new Reply.Noise(0xff), new Reply.Noise(0x92));
    }

    @ParameterizedTest
    @CsvSource({
        "0x12, 0x12, 0x12, 0x12, ''",
        "0x16, 0x12, 0x12, 0x12, ''",
        "0x1a, 0x36, 0x12, 0x72, 'COVER_OPEN PAPER_OUT'",
        "0x12, 0x12, 0x12, 0x1e, 'PAPER_NEAR_END'",
        "0x1a, 0x52, 0x1a, 0x12, 'CUTTER_FAULT'",
        "0x1a, 0x52, 0x32, 0x12, 'HARDWARE_FAULT'",
        "0x1a, 0x52, 0x52, 0x12, 'OVERHEATED'",
        "0x1a, 0x52, 0x12, 0x12, 'OFFLINE HARDWARE_FAULT'",
        "0x1a, 0x12, 0x12, 0x12, 'OFFLINE'",
    })
    void theFourAnswersComeToFacts(String printer, String cause, String error, String paper, String facts) {
        assertThat(Reply.facts(
                        Integer.decode(printer), Integer.decode(cause), Integer.decode(error), Integer.decode(paper)))
                .extracting(Fact::name)
                .containsExactlyInAnyOrder(facts.isEmpty() ? new String[0] : facts.split(" "));
    }

    private static List<Reply> decode(int... bytes) {
        ReplyDecoder decoder = new ReplyDecoder();
        List<Reply> replies = new ArrayList<>();
        for (int b : bytes) {
            decoder.feed((byte) b).ifPresent(replies::add);
        }
        return replies;
    }
}
