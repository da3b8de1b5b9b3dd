package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.call.UsableServer;
import java.util.List;

/** Makes configurations of connections. */
final class Servers {
    private Servers() {}

    static RTCConfiguration configuration(List<IceServer> servers, boolean relayOnly) {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        configuration.iceTransportPolicy = relayOnly ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        servers.stream().filter(UsableServer::isUsable).map(Servers::ice).forEach(configuration.iceServers::add);
        return configuration;
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
