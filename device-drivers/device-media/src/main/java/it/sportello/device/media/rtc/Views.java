package it.sportello.device.media.rtc;

import dev.onvoid.webrtc.media.video.VideoTrack;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.Signal;
import it.sportello.device.media.call.Desk;
import it.sportello.device.media.page.FromPage;
import it.sportello.device.media.page.PageCodec;
import it.sportello.device.media.page.ToPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings pictures to the kiosk's page, each by a connection of its own that never changes: what is not shown any more is
 * closed. A page that is loaded anew says so and gets everything anew. On the desk's thread.
 */
final class Views {
    /**
     * One picture of the page.
     *
     * @param peer whose, or empty for the booth's own
     * @param screen whether it is a screen that is shared
     */
    record Shown(String id, String peer, boolean screen) {
        boolean isOwn() {
            return peer.isEmpty();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final String NONE = "";

    /** Ways opened anew for one page: the library keeps something of each. */
    private static final int MOST_RENEWED = 10;

    /** The booth's own picture is shown small, and every picture sent larger than it is shown costs the call. */
    private static final double OWN_WIDTH = 480;

    private record View(Shown shown, VideoTrack video) {}

    private final Rtc rtc;
    private final Desk desk;
    private final double ownNarrowing;
    private final PageCodec codec = new PageCodec();
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, LocalView> open = new LinkedHashMap<>();
    private String page = NONE;
    private long opened;
    private int renewed;

    /**
     * No pictures yet.
     *
     * @param cameraWidth in pixels
     */
    Views(Rtc rtc, Desk desk, int cameraWidth) {
        this.rtc = rtc;
        this.desk = desk;
        this.ownNarrowing = Math.max(1, cameraWidth / OWN_WIDTH);
    }

    /** Shows a picture from now on; one that is shown already goes on. */
    void show(Shown shown, VideoTrack video) {
        View view = new View(shown, video);
        if (view.equals(views.get(shown.id()))) {
            return;
        }
        hide(shown.id());
        views.put(shown.id(), view);
        if (!page.equals(NONE)) {
            open(view);
        }
    }

    void hide(String id) {
        views.remove(id);
        Optional.ofNullable(open.remove(id)).ifPresent(view -> {
            view.close();
            tell(new ToPage.Hide(view.name()));
        });
    }

    /** Asks a page that may be there to say so. */
    void callPage() {
        tell(new ToPage.Reset());
    }

    void fromPage(String message) {
        switch (codec.read(message)) {
            case FromPage.Hello hello -> {
                closeAll();
                page = hello.page();
                renewed = 0;
                views.values().forEach(this::open);
            }
            case FromPage.Bye bye
            when bye.page().equals(page) -> {
                closeAll();
                page = NONE;
            }
            case FromPage.Told told ->
                open.values().stream()
                        .filter(view -> view.name().equals(told.view()))
                        .forEach(view -> view.receive(told.signal()));
            case FromPage other -> {}
        }
    }

    private void open(View view) {
        // A name is never used twice, so nothing late of an older connection is taken for one of this.
        String name = "v" + ++opened;
        tell(new ToPage.Show(name, view.shown().peer(), view.shown().screen()));
        open.put(
                view.shown().id(),
                new LocalView(
                        name,
                        view.video(),
                        view.shown().isOwn() ? ownNarrowing : 1,
                        rtc,
                        desk,
                        signal -> tell(new ToPage.Told(name, signal)),
                        () -> openAnew(view)));
    }

    /** The page is on the same machine: a way to it that is lost is tried again, unless nobody seems to be there. */
    private void openAnew(View view) {
        var former = open.remove(view.shown().id());
        if (former != null && renewed++ < MOST_RENEWED) {
            LOG.warn("A picture did not reach the page and is sent anew");
            open(view);
        }
        if (former != null) {
            former.close();
            tell(new ToPage.Hide(former.name()));
        }
    }

    private void closeAll() {
        open.values().forEach(LocalView::close);
        open.clear();
    }

    private void tell(ToPage message) {
        desk.tell(new MediaEvent.ToPage(codec.write(message)));
    }

    /** What the page is told of a signal. */
    interface Out {
        void tell(Signal signal);
    }
}
