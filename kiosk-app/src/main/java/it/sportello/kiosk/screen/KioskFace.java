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
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Scene;
import it.sportello.kiosk.visit.Stage;
import it.sportello.kiosk.visit.Visit;
import it.sportello.kiosk.visit.VisitDesk;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/** The whole display: head, screen, way back, bar of comfort, and what may lie in front of them. */
@JavaScript("context://js/kiosk.js")
final class KioskFace extends Div {

    private final Turn turn = new Turn();
    private final KioskTexts texts;
    private final VisitDesk desk;
    private final Span office = Keys.span("office", "");
    private final Span branch = Keys.span("branch", "");
    private final Header head = new Header(office, branch);
    private final Main main = new Main();
    private final Footer foot = new Footer();
    private final Wishes wishes;
    private Phrases say;
    private Shown shown;
    private Screen<Scene> screen;
    private Front front;
    private AccessBar bar;
    private NativeButton back;
    private Span step;

    /**
     * A display.
     *
     * @param desks opens a desk in the display's turn
     */
    KioskFace(KioskTexts texts, BiFunction<Executor, Runnable, VisitDesk> desks) {
        this.texts = texts;
        addClassName("kiosk");
        desk = desks.apply(turn, this::show);
        wishes = new Wishes(
                change -> desk.step(visit -> visit.with(change.apply(visit.comfort()))),
                language -> desk.step(visit -> visit.speak(language)),
                desk::touched,
                desk::callPerson);
        var scene = desk.scene();
        say = texts.in(scene.visit().language());
        shown = Shown.of(scene);
        screen = screenFor(scene);
        front = newFront();
        bar = new AccessBar(wishes, say, front);
        back = backButton();
        step = Keys.span("step", "");
        add(head, main, foot);
        build(scene);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        turn.begin(attached.getUI());
        getElement().executeJs("window.sportelloKiosk.watch(this)");
        dress(desk.scene());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        turn.end();
        desk.close();
    }

    /** The citizen touched something, anything; told by the browser. */
    @ClientCallable
    void touched(boolean byKeys) {
        if (byKeys) {
            desk.bePatient();
        }
        desk.touched();
    }

    /** Time has passed; from any thread. */
    void tick() {
        turn.execute(desk::tick);
    }

    private void show() {
        var scene = desk.scene();
        var now = Shown.of(scene);
        var before = shown;
        shown = now;
        if (now.language() != before.language()) {
            say = texts.in(now.language());
            front.close();
            screen = screenFor(scene);
            build(scene);
        } else if (!now.kind().equals(before.kind())) {
            front.close();
            screen = screenFor(scene);
            main.removeAll();
            main.add(screen);
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

    private void build(Scene scene) {
        front = newFront();
        bar = new AccessBar(wishes, say, front);
        back = backButton();
        step = Keys.span("step", "");
        main.removeAll();
        main.add(screen);
        foot.removeAll();
        foot.add(Keys.box("way", back, step), bar);
        refresh(scene);
    }

    private Front newFront() {
        return new Front(this, List.of(head, main, foot), wishes, texts, say);
    }

    private NativeButton backButton() {
        return Keys.button("back", VaadinIcon.ARROW_LEFT, say.get("back"), () -> desk.step(Visit::back));
    }

    private void refresh(Scene scene) {
        office.setText(scene.office().organisation());
        branch.setText(scene.office().branch());
        head.setVisible(scene.office().isSetUp());
        screen.show(scene, say);
        bar.show(scene.visit().comfort());
        var stage = scene.visit().stage();
        back.setVisible(!(stage instanceof Stage.Start || stage instanceof Stage.Holding));
        Keys.tell(step, stage.step() == 0 ? "" : say.get("step", Map.of("step", stage.step(), "count", 3)));
    }

    private Screen<Scene> screenFor(Scene scene) {
        if (!scene.office().isSetUp()) {
            return new ConnectingScreen<>(say, Scene::office);
        }
        return switch (scene.visit().stage()) {
            case Stage.Start start -> new StartScreen(desk, texts, say);
            case Stage.Choosing choosing -> new ChoiceScreen(desk, say);
            case Stage.Looking looking ->
                scene.office()
                        .findService(looking.service())
                        .<Screen<Scene>>map(card -> new DetailScreen(desk, card, say))
                        .orElseGet(() -> new ChoiceScreen(desk, say));
            case Stage.Taking taking ->
                new TakingScreen<>(say, Scene::taking, Scene::office, () -> desk.step(Visit::back), desk::finish);
            case Stage.Holding holding -> new TicketScreen(desk, holding.ticket(), say);
        };
    }

    private void dress(Scene scene) {
        var comfort = scene.visit().comfort();
        if (comfort.readAloud()) {
            desk.bePatient();
        }
        Dress.put(this, say, comfort, wishes, front);
    }

    /** What decides whether a new screen is needed, and a new dress. */
    private record Shown(Object kind, Language language, Object comfort) {
        static Shown of(Scene scene) {
            var stage = scene.visit().stage();
            Object kind = !scene.office().isSetUp()
                    ? "connecting"
                    : switch (stage) {
                        case Stage.Looking looking -> looking.service();
                        case Stage.Taking taking -> taking.command();
                        case Stage.Start start -> Stage.Start.class;
                        case Stage.Choosing choosing -> Stage.Choosing.class;
                        case Stage.Holding holding -> holding.ticket().ticket();
                    };
            return new Shown(kind, scene.visit().language(), scene.visit().comfort());
        }
    }
}
