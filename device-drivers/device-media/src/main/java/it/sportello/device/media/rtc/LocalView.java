package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.video.VideoTrack;
import it.sportello.device.media.Signal;
import it.sportello.device.media.call.Desk;
import java.util.List;

/** One picture on its way to the kiosk's page. On the desk's thread. */
final class LocalView implements PeerEar.Talk, AutoCloseable {
    private final String name;
    private final RTCPeerConnection connection;
    private final Negotiation negotiation;

    LocalView(String name, VideoTrack video, Rtc rtc, Desk desk, Views.Out out) {
        this.name = name;
        Guard guard = new Guard(desk);
        this.connection =
                rtc.factory().createPeerConnection(Servers.configuration(List.of(), false), new PeerEar(guard, this));
        this.negotiation = new Negotiation(connection, guard, true, out::tell);
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        init.streamIds = List.of(name);
        connection.addTransceiver(video, init);
        negotiation.offer(false);
    }

    String name() {
        return name;
    }

    void receive(Signal signal) {
        negotiation.receive(signal);
    }

    @Override
    public void candidate(Signal.Candidate candidate) {
        negotiation.found(candidate);
    }

    @Override
    public void connection(RTCPeerConnectionState state) {}

    @Override
    public void close() {
        negotiation.close();
        Guard.attempt(connection::close);
    }
}
