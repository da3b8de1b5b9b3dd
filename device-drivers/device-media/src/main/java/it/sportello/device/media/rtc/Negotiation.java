package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCSignalingState;
import it.sportello.device.media.Signal;
import it.sportello.device.media.Signal.Candidate;
import it.sportello.device.media.Signal.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Perfect negotiation of one connection, as the side that never yields: an offer that crosses ours is left unheard. The side
 * that yields never offers here, so nothing has to be taken back. Candidates wait until there is a description they belong
 * to. On the desk's thread.
 */
final class Negotiation {
    private static final Logger LOG = LoggerFactory.getLogger(Negotiation.class);
    private static final int MOST_CANDIDATES = 200;

    private final RTCPeerConnection connection;
    private final Guard guard;
    private final boolean begins;
    private final Consumer<Signal> out;
    private final List<Candidate> early = new ArrayList<>();
    private final List<Candidate> untold = new ArrayList<>();
    private StreamNames streams = StreamNames.of("");
    private boolean told;
    private boolean closed;
    private boolean offering;
    private boolean described;
    private int settingRemote;
    private boolean again;
    private boolean againRestarts;

    Negotiation(RTCPeerConnection connection, Guard guard, boolean begins, Consumer<Signal> out) {
        this.connection = connection;
        this.guard = guard;
        this.begins = begins;
        this.out = out;
    }

    /** Makes an offer, now or as soon as the round that goes on is over. */
    void offer(boolean restart) {
        if (!begins || closed) {
            return;
        }
        if (offering || settingRemote > 0 || connection.getSignalingState() != RTCSignalingState.STABLE) {
            again = true;
            againRestarts |= restart;
            return;
        }
        offering = true;
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = restart;
        connection.createOffer(options, guard.created(this::setLocal, () -> failed("offer")));
    }

    void receive(Signal signal) {
        if (closed) {
            return;
        }
        switch (signal) {
            case Candidate candidate -> candidate(candidate);
            case Description description when description.kind() == Description.Kind.OFFER -> offered(description);
            case Description description -> answered(description);
        }
    }

    /** Tells a candidate of this side, after the description it belongs to. */
    void found(Candidate candidate) {
        if (closed) {
            return;
        }
        if (told) {
            out.accept(candidate);
        } else {
            untold.add(candidate);
        }
    }

    /** The stream a track of the other side belongs to, or empty. */
    String streamOf(String track) {
        return streams.ofTrack(track);
    }

    /** Nothing that comes later has any effect. */
    void close() {
        closed = true;
    }

    private void offered(Description offer) {
        if (offering || connection.getSignalingState() != RTCSignalingState.STABLE) {
            LOG.debug("An offer crossed ours and is left unheard");
            return;
        }
        setRemote(
                RTCSdpType.OFFER,
                offer.sdp(),
                () -> connection.createAnswer(
                        new RTCAnswerOptions(), guard.created(this::setLocal, () -> failed("answer"))));
    }

    private void answered(Description answer) {
        if (connection.getSignalingState() == RTCSignalingState.HAVE_LOCAL_OFFER) {
            setRemote(RTCSdpType.ANSWER, answer.sdp(), this::roundIsOver);
        }
    }

    private void setRemote(RTCSdpType type, String sdp, Runnable then) {
        settingRemote++;
        streams = StreamNames.of(sdp);
        boolean taken = Guard.attempt(() -> connection.setRemoteDescription(
                new RTCSessionDescription(type, sdp), guard.set(() -> remoteIsSet(then), () -> {
                    settingRemote--;
                    failed("remote description");
                })));
        if (!taken) {
            settingRemote--;
        }
    }

    private void remoteIsSet(Runnable then) {
        settingRemote--;
        if (closed) {
            return;
        }
        described = true;
        List<Candidate> waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(this::add);
        then.run();
    }

    private void setLocal(RTCSessionDescription description) {
        if (closed) {
            return;
        }
        connection.setLocalDescription(
                description, guard.set(() -> localIsSet(description), () -> failed("local description")));
    }

    private void localIsSet(RTCSessionDescription description) {
        offering = false;
        if (closed) {
            return;
        }
        out.accept(new Description(kind(description), description.sdp));
        told = true;
        untold.forEach(out);
        untold.clear();
        if (description.sdpType == RTCSdpType.ANSWER) {
            roundIsOver();
        }
    }

    private void roundIsOver() {
        if (again) {
            boolean restart = againRestarts;
            again = false;
            againRestarts = false;
            offer(restart);
        }
    }

    private void candidate(Candidate candidate) {
        if (!described || settingRemote > 0) {
            if (early.size() < MOST_CANDIDATES) {
                early.add(candidate);
            }
        } else {
            add(candidate);
        }
    }

    private void add(Candidate candidate) {
        if (!candidate.candidate().isBlank()) {
            String mid = candidate.sdpMid() == null ? "" : candidate.sdpMid();
            int line = candidate.sdpMLineIndex() == null ? 0 : candidate.sdpMLineIndex();
            Guard.attempt(() -> connection.addIceCandidate(new RTCIceCandidate(mid, line, candidate.candidate())));
        }
    }

    private void failed(String what) {
        offering = false;
        LOG.warn("The {} of a connection failed", what);
    }

    private static Description.Kind kind(RTCSessionDescription description) {
        return description.sdpType == RTCSdpType.OFFER ? Description.Kind.OFFER : Description.Kind.ANSWER;
    }
}
