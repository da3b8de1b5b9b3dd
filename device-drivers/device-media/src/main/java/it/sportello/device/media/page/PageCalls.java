package it.sportello.device.media.page;

import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEngine.Quality;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal;
import it.sportello.device.media.call.Calls;
import it.sportello.device.media.call.Desk;
import it.sportello.device.media.call.QualityRule;
import it.sportello.device.media.call.QualityRule.Look;
import it.sportello.device.media.call.SoundFindings;
import it.sportello.device.media.call.UsableServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Calls made by the kiosk's browser: the page is told what is wanted and says what comes of it; the camera's pictures reach
 * it as a stream of JPEGs. A page that is loaded anew is told everything again, and its peers are connected anew.
 */
public final class PageCalls implements Calls {
    private static final String NONE = "";
    private static final Duration SOUND_LIMIT = Duration.ofSeconds(8);

    private final Desk desk;
    private final JpegServer pictures;
    private final PageCodec codec = new PageCodec();
    private final Map<PeerId, Boolean> peers = new LinkedHashMap<>();
    private final Map<PeerId, Look> looks = new HashMap<>();
    private final Map<PeerId, Quality> qualities = new HashMap<>();
    private Optional<ToPage.Begin> call = Optional.empty();
    private Optional<Consumer<SoundFindings>> soundTest = Optional.empty();
    private String page = NONE;
    private boolean preview;
    private int volume = 100;
    private int begun;

    public PageCalls(Desk desk, JpegServer pictures) {
        this.desk = desk;
        this.pictures = pictures;
        desk.execute(() -> tell(new ToPage.Reset()));
    }

    @Override
    public String lacking() {
        return "";
    }

    @Override
    public void begin(CallSettings settings, List<IceServer> servers) {
        begun++;
        forget();
        List<IceServer> usable = servers.stream().filter(UsableServer::isUsable).toList();
        call = Optional.of(new ToPage.Begin(settings.camera(), settings.microphone(), settings.relayOnly(), usable));
        call.ifPresent(this::tellPage);
        showCamera();
    }

    @Override
    public void connect(PeerId peer, boolean begins) {
        if (call.isPresent() && peers.putIfAbsent(peer, begins) == null) {
            tellPage(new ToPage.Connect(peer.value(), begins));
        }
    }

    @Override
    public void receive(PeerId peer, Signal signal) {
        if (peers.containsKey(peer)) {
            tellPage(new ToPage.Receive(peer.value(), signal));
        }
    }

    @Override
    public void disconnect(PeerId peer) {
        if (peers.remove(peer) != null) {
            looks.remove(peer);
            qualities.remove(peer);
            tellPage(new ToPage.Disconnect(peer.value()));
        }
    }

    @Override
    public void restartIce(PeerId peer) {
        if (peers.containsKey(peer)) {
            tellPage(new ToPage.RestartIce(peer.value()));
        }
    }

    @Override
    public void send(boolean camera, boolean microphone) {
        call = call.map(begin -> new ToPage.Begin(camera, microphone, begin.relayOnly(), begin.servers()));
        tellPage(new ToPage.Send(camera, microphone));
        showCamera();
    }

    @Override
    public void volume(int percent) {
        volume = percent;
        tellPage(new ToPage.Volume(percent));
    }

    @Override
    public void end() {
        forget();
        tellPage(new ToPage.End());
        showCamera();
    }

    @Override
    public void preview(boolean wanted) {
        preview = wanted;
        showCamera();
    }

    @Override
    public void testSound(Consumer<SoundFindings> done) {
        soundTest = Optional.of(done);
        tellPage(new ToPage.TestSound());
        desk.after(SOUND_LIMIT, () -> soundTested(SoundFindings.UNKNOWN));
    }

    @Override
    public int begun() {
        return begun;
    }

    @Override
    public void fromPage(String message) {
        switch (codec.read(message)) {
            case FromPage.Hello hello -> greeted(hello.page());
            case FromPage.Bye bye -> {
                if (bye.page().equals(page)) {
                    page = NONE;
                    lose();
                }
            }
            case FromPage.Signalled signalled ->
                known(signalled.peer(), peer -> desk.tell(new MediaEvent.Signalled(peer, signalled.signal())));
            case FromPage.Connected connected ->
                known(connected.peer(), peer -> desk.tell(new MediaEvent.PeerConnected(peer)));
            case FromPage.Lost lost -> known(lost.peer(), peer -> desk.tell(new MediaEvent.PeerLost(peer)));
            case FromPage.Seen seen -> known(seen.peer(), peer -> desk.tell(new MediaEvent.PictureSeen(peer)));
            case FromPage.Counted counted -> known(counted.peer(), peer -> counted(peer, counted));
            case FromPage.SoundTested tested -> soundTested(new SoundFindings(tested.microphone(), tested.speaker()));
            case FromPage.Told told -> {}
            case FromPage.Noise noise -> {}
        }
    }

    /** A page that greets while it was known has lost all its connections. */
    private void greeted(String greeting) {
        if (!page.equals(NONE)) {
            lose();
        }
        page = greeting;
        tell(new ToPage.Volume(volume));
        showCamera();
        call.ifPresent(this::tell);
        peers.forEach((peer, begins) -> tell(new ToPage.Connect(peer.value(), begins)));
        soundTest.ifPresent(test -> tell(new ToPage.TestSound()));
    }

    private void lose() {
        peers.keySet().forEach(peer -> desk.tell(new MediaEvent.PeerLost(peer)));
    }

    private void forget() {
        peers.clear();
        looks.clear();
        qualities.clear();
        call = Optional.empty();
    }

    private void showCamera() {
        boolean wanted = call.map(ToPage.Begin::camera).orElse(preview);
        String url = wanted ? pictures.show() : "";
        if (!wanted) {
            pictures.hide();
        }
        tellPage(new ToPage.Camera(url));
    }

    private void counted(PeerId peer, FromPage.Counted counted) {
        Look now = new Look(
                counted.seconds(),
                counted.packets(),
                counted.lost(),
                counted.videoPackets(),
                counted.frames(),
                counted.roundTrip());
        Look before = looks.put(peer, now);
        Quality quality = QualityRule.quality(before == null ? Look.NONE : before, now);
        if (quality != Quality.UNKNOWN && quality != qualities.put(peer, quality)) {
            desk.tell(new MediaEvent.QualityChanged(peer, quality));
        }
    }

    private void soundTested(SoundFindings findings) {
        soundTest.ifPresent(done -> {
            soundTest = Optional.empty();
            done.accept(findings);
        });
    }

    private void known(String peer, Consumer<PeerId> then) {
        PeerId id = new PeerId(peer);
        if (peers.containsKey(id)) {
            then.accept(id);
        }
    }

    private void tellPage(ToPage message) {
        if (!page.equals(NONE)) {
            tell(message);
        }
    }

    private void tell(ToPage message) {
        desk.tell(new MediaEvent.ToPage(codec.write(message)));
    }
}
