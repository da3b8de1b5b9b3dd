package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.video.VideoTrack;
import it.sportello.device.media.Signal;
import it.sportello.device.media.call.Desk;
import java.time.Duration;
import java.util.List;

/**
 * One picture on its way to the kiosk's page. A way that does not open in time, or breaks, is told once as lost. On the desk's
 * thread.
 */
final class LocalView implements PeerEar.Talk, AutoCloseable {
    private static final Duration OPENS_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final RTCPeerConnection connection;
    private final Negotiation negotiation;
    private final Runnable lost;
    private boolean connected;
    private boolean over;

    /**
     * Sends the picture to the page.
     *
     * @param narrowing how many times narrower it is sent than it is, at least 1
     * @param lost called once, when it does not reach the page
     */
    LocalView(String name, VideoTrack video, double narrowing, Rtc rtc, Desk desk, Views.Out out, Runnable lost) {
        this.name = name;
        this.lost = lost;
        Guard guard = new Guard(desk);
        this.connection =
                rtc.factory().createPeerConnection(Servers.configuration(List.of(), false), new PeerEar(guard, this));
        this.negotiation = new Negotiation(connection, guard, true, out::tell);
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        init.streamIds = List.of(name);
        init.sendEncodings = List.of(narrowed(narrowing));
        connection.addTransceiver(video, init);
        negotiation.offer(false);
        desk.after(OPENS_WITHIN, () -> {
            if (!connected) {
                lose();
            }
        });
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
    public void connection(RTCPeerConnectionState state) {
        connected |= state == RTCPeerConnectionState.CONNECTED;
        if (state == RTCPeerConnectionState.FAILED) {
            lose();
        }
    }

    private static RTCRtpEncodingParameters narrowed(double narrowing) {
        RTCRtpEncodingParameters encoding = new RTCRtpEncodingParameters();
        encoding.active = true;
        encoding.scaleResolutionDownBy = narrowing;
        return encoding;
    }

    private void lose() {
        if (!over) {
            over = true;
            lost.run();
        }
    }

    @Override
    public void close() {
        over = true;
        negotiation.close();
        Guard.attempt(connection::close);
    }
}
