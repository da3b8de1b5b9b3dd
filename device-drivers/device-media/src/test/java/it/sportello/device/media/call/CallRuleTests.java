package it.sportello.device.media.call;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.Quality;
import it.sportello.device.media.call.QualityRule.Look;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of calls: how a peer comes across, and which servers can be borne. */
class CallRuleTests {
    private static final Look BEFORE = new Look(10, 1_000, 10, 500, 250, 0.05);

    @ParameterizedTest
    @CsvSource({
        "200, 0, 150, 50, 0.05, GOOD",
        "200, 12, 150, 50, 0.05, WEAK",
        "200, 60, 150, 50, 0.05, BAD",
        "200, 0, 150, 50, 0.5, WEAK",
        "200, 0, 150, 50, 1.2, BAD",
        "200, 0, 150, 16, 0.05, WEAK",
        "200, 0, 150, 4, 0.05, BAD",
        "100, 0, 0, 0, 0.05, GOOD",
        "0, 0, 0, 0, 0, UNKNOWN"
    })
    void aPeerComesAcrossAsItsCountersSay(
            double packets, double lost, double videoPackets, double frames, double roundTrip, Quality quality) {
        var now = new Look(12, 1_000 + packets, 10 + lost, 500 + videoPackets, 250 + frames, roundTrip);

        assertThat(QualityRule.quality(BEFORE, now)).isEqualTo(quality);
    }

    @Test
    void countersThatBeganAnewSayNothing() {
        assertThat(QualityRule.quality(BEFORE, new Look(12, 5, 0, 0, 0, 0))).isEqualTo(Quality.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "stun:stun.example.test:3478, '', '', true",
        "turn:relay.example.test:3478?transport=udp, u, p, true",
        "turns:relay.example.test, u, p, true",
        "'turn:[2001:db8::1]:3478', u, p, true",
        "turn:relay.example.test, '', '', false",
        "turn:relay.example.test, u, '', false",
        "nonsense, u, p, false",
        "http://relay.example.test, u, p, false",
        "turn:, u, p, false"
    })
    void aServerIsUsableOrLeftOut(String url, String name, String credential, boolean usable) {
        assertThat(UsableServer.isUsable(new IceServer(List.of(url), name, credential))).isEqualTo(usable);
    }
}
