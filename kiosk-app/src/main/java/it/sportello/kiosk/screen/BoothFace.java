package it.sportello.kiosk.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.face.Language;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothStage;
import it.sportello.kiosk.booth.BoothVisit;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.text.Phrases;
import it.sportello.link.HubLink;
import java.util.List;

/** The whole display of a booth: head, screen, way back, bar of comfort, and what may lie in front of them. */
@JavaScript("context://js/kiosk.js")
@JavaScript("context://js/booth-media.js")
@JavaScript("context://js/booth.js")
final class BoothFace extends Div {

    private final Turn turn = new Turn();
    private final KioskTexts texts;
    private final BoothDesk desk;
    private final Wishes wishes;
    private final Span office = Keys.span("office", "");
    private final Span place = Keys.span("branch", "");
    private final CameraLamp lamp = new CameraLamp();
    private final Header head = new Header(office, place, lamp);
    private final Main main = new Main();
    private final Footer foot = new Footer();
    private Phrases say;
    private Shown shown;
    private Screen<BoothScene> screen;
    private Front front;
    private AccessBar bar;
    private NativeButton back;
    private List<HubLink.Subscription> watching = List.of();

    BoothFace(KioskTexts texts, BoothDesk desk) {
        this.texts = texts;
        this.desk = desk;
        this.wishes = new Wishes(
                change -> desk.step(visit -> visit.with(change.apply(visit.comfort()))),
                language -> desk.step(visit -> visit.speak(language)),
                desk::touched,
                told -> desk.callPerson(state -> turn.execute(() -> told.accept(state))));
        addClassNames("kiosk", "booth");
        var scene = desk.scene();
        say = texts.in(scene.visit().language());
        shown = Shown.of(scene);
        front = newFront();
        screen = screenFor(scene);
        bar = new AccessBar(wishes, say, front);
        back = backButton();
        add(head, main, foot);
        build(scene);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        turn.begin(attached.getUI());
        watching = List.of(
                desk.watch(() -> turn.execute(this::show)), desk.watchPage(text -> turn.execute(() -> tellPage(text))));
        getElement().executeJs("window.sportelloKiosk.watch(this)");
        getElement().executeJs("window.sportelloBooth.mount(this)");
        dress(desk.scene());
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        turn.end();
        watching.forEach(HubLink.Subscription::close);
    }

    /** The citizen touched something, anything; told by the browser. */
    @ClientCallable
    void touched(boolean byKeys) {
        if (byKeys) {
            desk.bePatient();
        }
        desk.touched();
    }

    /** The engine's script in the page said something. */
    @ClientCallable
    void fromPage(String message) {
        desk.fromPage(message);
    }

    private void tellPage(String message) {
        getElement().executeJs("window.sportelloBooth.receive(this, $0)", message);
    }

    private void show() {
        var scene = desk.scene();
        var now = Shown.of(scene);
        var before = shown;
        shown = now;
        if (now.language() != before.language()) {
            say = texts.in(now.language());
            front.close();
            build(scene);
        } else if (!now.kind().equals(before.kind())) {
            front.close();
            place(scene);
            refresh(scene);
            screen.focusHeading();
        } else {
            refresh(scene);
        }
        if (!now.equals(before)) {
            dress(scene);
        }
        front.idle(scene.idle());
    }

    private void build(BoothScene scene) {
        front = newFront();
        bar = new AccessBar(wishes, say, front);
        back = backButton();
        place(scene);
        foot.removeAll();
        foot.add(Keys.box("way", back), bar);
        refresh(scene);
    }

    private void place(BoothScene scene) {
        screen = screenFor(scene);
        main.removeAll();
        main.add(screen);
        getElement().executeJs("window.sportelloBooth.arrange(this)");
    }

    private Front newFront() {
        return new Front(this, List.of(head, main, foot), wishes, texts, say);
    }

    private NativeButton backButton() {
        return Keys.button("back", VaadinIcon.ARROW_LEFT, say.get("back"), () -> desk.step(BoothVisit::back));
    }

    private void refresh(BoothScene scene) {
        office.setText(scene.office().organisation());
        place.setText(scene.label().isEmpty() ? "" : say.get("booth.name", "label", scene.label()));
        head.setVisible(scene.office().isSetUp());
        lamp.show(scene, say);
        screen.show(scene, say);
        bar.show(scene.visit().comfort());
        back.setVisible(!scene.visit().back().equals(scene.visit()));
    }

    private Screen<BoothScene> screenFor(BoothScene scene) {
        if (!scene.office().isSetUp()) {
            return new ConnectingScreen<>(say, BoothScene::office);
        }
        return switch (scene.visit().stage()) {
            case BoothStage.Free _ ->
                scene.findInvitation()
                        .<Screen<BoothScene>>map(_ -> new CalledScreen(desk, say))
                        .orElseGet(() -> new BoothStartScreen(desk, texts, say));
            case BoothStage.Choosing _ -> new TalkScreen(desk, say);
            case BoothStage.Looking looking ->
                scene.office()
                        .findService(looking.service())
                        .<Screen<BoothScene>>map(card -> new TalkDetailScreen(desk, card, say))
                        .orElseGet(() -> new TalkScreen(desk, say));
            case BoothStage.Asking _ ->
                new TakingScreen<>(
                        say, BoothScene::taking, BoothScene::office, () -> desk.step(BoothVisit::back), desk::finish);
            case BoothStage.Waiting(var ticket) -> new WaitingScreen(desk, ticket, say);
            case BoothStage.Showing _ -> new ShowTicketScreen(desk, say);
            case BoothStage.Typing _ -> new NumberScreen(desk, say);
            case BoothStage.Opening _ -> new OpeningScreen(say);
            case BoothStage.Meeting _ ->
                Shown.isCalling(scene) ? new RoomScreen(desk, front, say) : new CheckScreen(desk, front, say);
            case BoothStage.Over(var how) -> new OverScreen(desk, how, say);
        };
    }

    private void dress(BoothScene scene) {
        var comfort = scene.visit().comfort();
        if (comfort.readAloud()) {
            desk.bePatient();
        }
        Dress.put(this, say, comfort, wishes, front);
    }

    /** What decides whether a new screen is needed, and a new dress. */
    private record Shown(Object kind, Language language, Object comfort) {
        static Shown of(BoothScene scene) {
            Object kind = !scene.office().isSetUp() ? "connecting" : kind(scene);
            return new Shown(kind, scene.visit().language(), scene.visit().comfort());
        }

        private static Object kind(BoothScene scene) {
            return switch (scene.visit().stage()) {
                case BoothStage.Free _ -> List.of("free", scene.findInvitation().isPresent());
                case BoothStage.Choosing _ -> BoothStage.Choosing.class;
                case BoothStage.Looking looking -> looking.service();
                case BoothStage.Asking asking -> asking.command();
                case BoothStage.Waiting waiting -> waiting.ticket().ticket();
                case BoothStage.Showing _ -> BoothStage.Showing.class;
                case BoothStage.Typing _ -> BoothStage.Typing.class;
                case BoothStage.Opening _ -> BoothStage.Opening.class;
                case BoothStage.Meeting _ -> List.of("meeting", isCalling(scene));
                case BoothStage.Over over -> over;
            };
        }

        static boolean isCalling(BoothScene scene) {
            var meeting = scene.meeting();
            return meeting != null && meeting.calling();
        }
    }
}
