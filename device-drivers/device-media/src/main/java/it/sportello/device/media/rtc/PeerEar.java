package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceConnectionState;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.media.MediaStream;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import it.sportello.device.media.Signal;
import java.util.function.Consumer;

/** Hears the library about one connection, on its threads, and hands over to those who know what to do. */
final class PeerEar implements PeerConnectionObserver {
    private final Guard guard;
    private final Talk talk;

    PeerEar(Guard guard, Talk talk) {
        this.guard = guard;
        this.talk = talk;
    }

    /** Called on the desk's thread. */
    interface Talk {
        void candidate(Signal.Candidate candidate);

        void connection(RTCPeerConnectionState state);

        default void way(RTCIceConnectionState state) {}

        default void sound(String track) {}

        default void video(String track, VideoTrack video) {}

        default void ended(String track) {}
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
        guard.hand(() -> {
            var copy = new Signal.Candidate(candidate.sdp, candidate.sdpMid, candidate.sdpMLineIndex);
            return () -> talk.candidate(copy);
        });
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        guard.hand(() -> () -> talk.connection(state));
    }

    @Override
    public void onIceConnectionChange(RTCIceConnectionState state) {
        guard.hand(() -> () -> talk.way(state));
    }

    /** The streams have lost their names here; the description still has them. */
    @Override
    public void onAddTrack(RTCRtpReceiver receiver, MediaStream[] streams) {
        guard.hand(() -> {
            MediaStreamTrack track = receiver.getTrack();
            String id = track.getId();
            if (track instanceof VideoTrack video) {
                return () -> talk.video(id, video);
            }
            return () -> talk.sound(id);
        });
    }

    @Override
    public void onRemoveTrack(RTCRtpReceiver receiver) {
        onTrackId(receiver, talk::ended);
    }

    private void onTrackId(RTCRtpReceiver receiver, Consumer<String> then) {
        guard.hand(() -> {
            String id = receiver.getTrack().getId();
            return () -> then.accept(id);
        });
    }
}
