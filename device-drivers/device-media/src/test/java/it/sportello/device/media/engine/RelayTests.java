package it.sportello.device.media.engine;

import static it.sportello.device.media.engine.Booth.soon;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Phase;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls through a real relay. */
class RelayTests {
    private static final PeerId PEER = new PeerId("relayed");

    @TempDir
    Path directory;

    @BeforeAll
    static void needsARelay() {
        Machine.needs("turnserver", "coturn");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngineSettings.Maker.class,
            names = {"NATIVE", "BROWSER"})
    void bothSidesReachEachOtherByTheRelayAlone(EngineSettings.Maker maker) throws IOException {
        String address = Machine.address();
        try (var relay = new Relay(directory, address, address);
                var server = new PageServer();
                var chromium = new Chromium();
                var booth = booth(server, chromium, maker)) {
            var expert = booth.expert(PEER, "YMCW", true, "&relay=" + relayOf(relay));
            booth.engine.beginCall(new CallSettings(true, true, true), List.of(relay.server()));
            booth.engine.connect(PEER, true);

            soon().until(() -> booth.isTold(new MediaEvent.PictureSeen(PEER)));
            soon().until(() -> (Integer) expert.evaluate("expert.decoded()") > 10);
            assertThat(expert.evaluate("expert.pair()")).isEqualTo("relay-relay");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EngineSettings.Maker.class,
            names = {"NATIVE"})
    void aRelayRefusesWhomItMustNotReach(EngineSettings.Maker maker) throws IOException {
        String address = Machine.address();
        try (var relay = new Relay(directory, address, "");
                var server = new PageServer();
                var chromium = new Chromium();
                var booth = booth(server, chromium, maker)) {
            booth.expert(PEER, "YMCW", true);
            booth.engine.beginCall(new CallSettings(true, true, true), List.of(relay.server()));
            booth.engine.connect(PEER, true);

            soon().until(() -> relay.said("403: Forbidden IP") || relay.said("peer IP") && relay.said("denied"));
            assertThat(booth.isTold(new MediaEvent.PeerConnected(PEER))).isFalse();
            assertThat(booth.engine.state().phase()).isEqualTo(Phase.READY);
        }
    }

    private static Booth booth(PageServer server, Chromium chromium, EngineSettings.Maker maker) {
        var booth = new Booth(
                server,
                chromium,
                EngineSettings.at("lavfi:testsrc2", MediaEngineContractTests.CACHE).with(maker));
        booth.engine.start();
        booth.kiosk();
        soon().until(() -> booth.engine.state().phase() == Phase.READY);
        return booth;
    }

    private static String relayOf(Relay relay) {
        var server = relay.server();
        var json = "{\"urls\":\"%s\",\"username\":\"%s\",\"credential\":\"%s\"}"
                .formatted(server.urls().getFirst(), server.userName(), server.credential());
        return URLEncoder.encode(json, StandardCharsets.UTF_8);
    }
}
