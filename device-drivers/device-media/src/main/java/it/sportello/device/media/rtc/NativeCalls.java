package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.RTCConfiguration;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal;
import it.sportello.device.media.call.Calls;
import it.sportello.device.media.call.Desk;
import it.sportello.device.media.call.SoundFindings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls made by the native library. */
public final class NativeCalls implements Calls {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final String OWN_VIEW = "self";

    private final Rtc rtc;
    private final Desk desk;
    private final Views views;
    private final Map<PeerId, NativePeer> peers = new LinkedHashMap<>();
    private final Function<Consumer<SoundFindings>, Runnable> soundTest;
    private @Nullable LocalMedia local;
    private List<IceServer> servers = List.of();
    private CallSettings settings = new CallSettings(false, false, false);
    private boolean inCall;
    private boolean preview;
    private int volume = 100;
    private int begun;

    private NativeCalls(Rtc rtc, Desk desk, int cameraWidth, Function<Consumer<SoundFindings>, Runnable> soundTest) {
        this.rtc = rtc;
        this.desk = desk;
        this.views = new Views(rtc, desk, cameraWidth);
        this.soundTest = soundTest;
    }

    /**
     * Opens the library.
     *
     * @param cameraWidth of the camera's pictures in calls, in pixels
     * @param soundTest makes the work that tests microphone and loudspeaker, to be done on a thread of its own
     * @throws UnsatisfiedLinkError and any other error of the library where it does not work
     */
    public static NativeCalls open(Desk desk, int cameraWidth, Function<Consumer<SoundFindings>, Runnable> soundTest) {
        NativeCalls calls = new NativeCalls(Rtc.open(), desk, cameraWidth, soundTest);
        desk.every(LOOK_EVERY, () -> calls.peers.values().forEach(NativePeer::look));
        desk.execute(calls.views::callPage);
        return calls;
    }

    @Override
    public String lacking() {
        return rtc.sound() ? "" : "NO_SOUND";
    }

    @Override
    public void begin(CallSettings asked, List<IceServer> helpers) {
        disconnectAll();
        begun++;
        inCall = true;
        settings = asked;
        servers = helpers;
        media().send(asked.camera(), asked.microphone());
        showSelf();
    }

    @Override
    public void connect(PeerId peer, boolean begins) {
        if (!inCall || peers.containsKey(peer)) {
            return;
        }
        RTCConfiguration configuration = Servers.configuration(servers, settings.relayOnly());
        boolean made = Guard.attempt(
                () -> peers.put(peer, new NativePeer(peer, begins, rtc, configuration, media(), desk, views)));
        if (!made) {
            desk.tell(new MediaEvent.PeerLost(peer));
        }
        rtc.volume(volume);
    }

    @Override
    public void receive(PeerId peer, Signal signal) {
        with(peer, known -> known.receive(signal));
    }

    @Override
    public void disconnect(PeerId peer) {
        NativePeer known = peers.remove(peer);
        if (known != null) {
            known.close();
        }
    }

    @Override
    public void restartIce(PeerId peer) {
        with(peer, NativePeer::restartIce);
    }

    @Override
    public void send(boolean camera, boolean microphone) {
        settings = new CallSettings(camera, microphone, settings.relayOnly());
        if (inCall) {
            media().send(camera, microphone);
            showSelf();
        }
    }

    @Override
    public void volume(int percent) {
        volume = percent;
        rtc.volume(percent);
    }

    @Override
    public void end() {
        disconnectAll();
        inCall = false;
        closeMedia();
        Arenas.trim();
        preview(preview);
    }

    @Override
    public void preview(boolean wanted) {
        preview = wanted;
        if (inCall) {
            return;
        }
        if (wanted) {
            media().send(true, false);
            showSelf();
        } else {
            closeMedia();
        }
    }

    @Override
    public void fromPage(String message) {
        views.fromPage(message);
    }

    @Override
    public void testSound(Consumer<SoundFindings> done) {
        if (rtc.sound()) {
            desk.threads().newThread(soundTest.apply(done)).start();
        } else {
            done.accept(SoundFindings.NONE);
        }
    }

    @Override
    public int begun() {
        return begun;
    }

    private void disconnectAll() {
        peers.values().forEach(NativePeer::close);
        peers.clear();
    }

    private LocalMedia media() {
        if (local == null) {
            local = new LocalMedia(rtc.factory(), desk);
        }
        return local;
    }

    private void closeMedia() {
        views.hide(OWN_VIEW);
        if (local != null) {
            local.close();
            local = null;
        }
    }

    private void showSelf() {
        if (settings.camera() || !inCall) {
            views.show(new Views.Shown(OWN_VIEW, "", false), media().video());
        } else {
            views.hide(OWN_VIEW);
        }
    }

    private void with(PeerId peer, Consumer<NativePeer> what) {
        NativePeer known = peers.get(peer);
        if (known != null) {
            Guard.attempt(() -> what.accept(known));
        }
    }
}
