package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import it.sportello.device.media.MediaEngine.IceServer;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes configurations of servers the library can bear: a relay without credentials would end the process. */
final class Servers {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    private static final Pattern URL =
            Pattern.compile("(stuns?|turns?):(\\[[0-9a-fA-F:]+]|[\\w.-]+)(:\\d{1,5})?(\\?transport=(udp|tcp))?");
    private static final int LONGEST = 512;

    private Servers() {}

    static RTCConfiguration configuration(List<IceServer> servers, boolean relayOnly) {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        configuration.iceTransportPolicy = relayOnly ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        servers.stream().filter(Servers::isUsable).map(Servers::ice).forEach(configuration.iceServers::add);
        return configuration;
    }

    static boolean isUsable(IceServer server) {
        boolean sound = !server.urls().isEmpty() && server.urls().stream().allMatch(Servers::isUrl);
        boolean relay = server.urls().stream().anyMatch(url -> url.startsWith("turn"));
        boolean known = isWord(server.userName()) && isWord(server.credential());
        if (!sound || relay && !known) {
            LOG.warn("A server of the call is left out: {}", sound ? "no credentials" : "no address");
            return false;
        }
        return true;
    }

    private static boolean isUrl(String url) {
        return URL.matcher(url).matches();
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static RTCIceServer ice(IceServer server) {
        RTCIceServer ice = new RTCIceServer();
        ice.urls = server.urls();
        if (!server.userName().isEmpty()) {
            ice.username = server.userName();
            ice.password = server.credential();
        }
        return ice;
    }
}
