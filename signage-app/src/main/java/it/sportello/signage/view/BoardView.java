package it.sportello.signage.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import it.sportello.face.Language;
import it.sportello.link.HubLink;
import it.sportello.signage.board.Announcement;
import it.sportello.signage.board.Picture;
import it.sportello.signage.screen.Screen;
import it.sportello.signage.settings.SignageSettings;
import it.sportello.signage.wording.Wording;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one page of the screen program. */
@Route("")
@JavaScript("context://signage/signage.js")
public final class BoardView extends Main implements HasDynamicTitle {

    private final Screen screen;
    private final Wording wording;
    private final InstantSource clock;
    private final boolean chime;
    private final List<Language> spokenLanguages;

    private final TopPane top;
    private final CallsPane calls;
    private final WaitingPane waiting;
    private final NoticePane notice;
    private final AnnouncementPane announcing;
    private final SetupPane setup;
    private final Div board;

    private @Nullable Announcement announced;
    private HubLink.@Nullable Subscription subscription;

    /** The page of that screen, as yet in no browser. */
    public BoardView(Screen screen, Wording wording, SignageSettings settings, InstantSource clock) {
        this.screen = screen;
        this.wording = wording;
        this.clock = clock;
        this.chime = settings.chime();
        this.spokenLanguages = settings.spokenLanguages();
        top = new TopPane(wording);
        calls = new CallsPane(wording);
        waiting = new WaitingPane(wording);
        notice = new NoticePane(wording, settings);
        announcing = new AnnouncementPane(wording);
        setup = new SetupPane(wording, settings);
        board = new Div(top, calls, waiting, notice);
        board.addClassName("sg-board");
        addClassName("sg");
        var direction = wording.languages().getFirst().direction();
        getElement().setAttribute("dir", direction);
        add(setup, board, announcing);
    }

    @Override
    public String getPageTitle() {
        return wording.phrase("page.title").leading().text();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.sportelloSignage.start(this)");
        show(screen.picture());
        var later = event.getUI().accessLater(this::showAloud, () -> {});
        subscription = screen.onPicture(later::accept);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    /** A page just opened shows the call of the moment silently: it was heard when it came up. */
    private void showAloud(Picture picture) {
        var before = announced;
        show(picture);
        var after = announced;
        if (after != null && !after.equals(before)) {
            getElement().executeJs("window.sportelloSignage.announce($0, $1)", chime, speech(after));
        }
    }

    private void show(Picture picture) {
        var up = picture instanceof Picture.Board;
        setup.setVisible(!up);
        board.setVisible(up);
        switch (picture) {
            case Picture.SettingUp setting -> {
                announce(null);
                setup.show(setting.link());
            }
            case Picture.Board shown -> show(shown);
        }
    }

    private void show(Picture.Board shown) {
        var frame = shown.frame();
        var now = clock.instant();
        top.show(frame);
        calls.show(frame, now);
        waiting.show(frame);
        notice.show(shown.interruptedSince(), now, ZoneId.of(frame.zone()));
        announce(shown.announcement());
    }

    private void announce(@Nullable Announcement next) {
        if (!Objects.equals(next, announced)) {
            announced = next;
            announcing.show(next);
        }
    }

    /** What is said, as pairs of a language's code and a text. */
    private List<List<String>> speech(Announcement announcement) {
        return spokenLanguages.stream()
                .map(language -> List.of(language.code(), wording.spoken(language, announcement.call())))
                .toList();
    }
}
