package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceConnectionState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEngine.Quality;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal;
import it.sportello.device.media.call.Desk;
import it.sportello.device.media.call.QualityRule;
import it.sportello.device.media.call.QualityRule.Look;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One connection with a peer of the call. On the desk's thread. */
final class NativePeer implements PeerEar.Talk, AutoCloseable {
    private final PeerId id;
    private final Desk desk;
    private final Guard guard;
    private final Views views;
    private final RTCPeerConnection connection;
    private final Negotiation negotiation;
    private final Map<String, VideoTrack> videos = new HashMap<>();
    private final Map<VideoTrack, VideoTrackSink> sinks = new HashMap<>();
    private @Nullable String ownStream;
    private boolean up;
    private boolean seen;
    private boolean closed;
    private Look lastLook = Look.NONE;
    private Quality quality = Quality.UNKNOWN;

    NativePeer(
            PeerId id,
            boolean begins,
            Rtc rtc,
            RTCConfiguration configuration,
            LocalMedia local,
            Desk desk,
            Views views) {
        this.id = id;
        this.desk = desk;
        this.views = views;
        this.guard = new Guard(desk);
        this.connection = rtc.factory().createPeerConnection(configuration, new PeerEar(guard, this));
        this.negotiation =
                new Negotiation(connection, guard, begins, signal -> desk.tell(new MediaEvent.Signalled(id, signal)));
        local.addTo(connection);
        negotiation.offer(false);
    }

    void receive(Signal signal) {
        negotiation.receive(signal);
    }

    void restartIce() {
        negotiation.offer(true);
    }

    /** Asks for the counters; the quality is told when it has changed. */
    void look() {
        connection.getStats(report -> guard.hand(() -> {
            Look look = Counters.look(report, System.nanoTime());
            return () -> looked(look);
        }));
    }

    @Override
    public void candidate(Signal.Candidate candidate) {
        negotiation.found(candidate);
    }

    @Override
    public void connection(RTCPeerConnectionState state) {
        switch (state) {
            case CONNECTED -> up(true);
            case FAILED -> up(false);
            default -> {}
        }
    }

    /** The way is known to be cut long before the connection says so. */
    @Override
    public void way(RTCIceConnectionState state) {
        switch (state) {
            case DISCONNECTED, FAILED -> up(false);
            case CONNECTED, COMPLETED -> {
                if (!closed && connection.getConnectionState() == RTCPeerConnectionState.CONNECTED) {
                    up(true);
                }
            }
            default -> {}
        }
    }

    @Override
    public void sound(String track) {
        claim(negotiation.streamOf(track));
    }

    /** The first stream is the peer itself; any other is what it shows of its screen. */
    @Override
    public void video(String track, VideoTrack video) {
        if (closed) {
            return;
        }
        String stream = negotiation.streamOf(track);
        claim(stream);
        forget(track);
        videos.put(track, video);
        views.show(new Views.Shown(id.value() + "/" + track, id.value(), !stream.equals(ownStream)), video);
        if (!seen) {
            awaitPicture(video);
        }
    }

    @Override
    public void ended(String track) {
        forget(track);
    }

    @Override
    public void close() {
        closed = true;
        negotiation.close();
        for (String track : List.copyOf(videos.keySet())) {
            forget(track);
        }
        Guard.attempt(connection::close);
    }

    private void claim(String stream) {
        if (ownStream == null) {
            ownStream = stream;
        }
    }

    private void forget(String track) {
        VideoTrack video = videos.remove(track);
        if (video != null) {
            views.hide(id.value() + "/" + track);
            unwatch(video);
        }
    }

    private void awaitPicture(VideoTrack video) {
        AtomicBoolean first = new AtomicBoolean(true);
        VideoTrackSink sink = frame -> {
            try {
                if (first.getAndSet(false)) {
                    desk.execute(() -> pictureSeen(video));
                }
            } catch (Throwable e) {
                first.set(true);
            } finally {
                frame.release();
            }
        };
        sinks.put(video, sink);
        video.addSink(sink);
    }

    private void pictureSeen(VideoTrack video) {
        unwatch(video);
        if (!closed && !seen) {
            seen = true;
            desk.tell(new MediaEvent.PictureSeen(id));
        }
    }

    private void unwatch(VideoTrack video) {
        VideoTrackSink sink = sinks.remove(video);
        if (sink != null) {
            Guard.attempt(() -> video.removeSink(sink));
        }
    }

    private void up(boolean now) {
        if (closed || up == now) {
            return;
        }
        up = now;
        desk.tell(now ? new MediaEvent.PeerConnected(id) : new MediaEvent.PeerLost(id));
    }

    private void looked(Look look) {
        Quality now = up ? QualityRule.quality(lastLook, look) : Quality.UNKNOWN;
        lastLook = look;
        if (!closed && now != Quality.UNKNOWN && now != quality) {
            quality = now;
            desk.tell(new MediaEvent.QualityChanged(id, now));
        }
    }
}
