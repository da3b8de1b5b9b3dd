package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import it.sportello.api.CommandId;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.shell.frame.ConsoleLayout;
import it.sportello.hub.shell.frame.SignedIn;
import it.sportello.hub.shell.room.RoomAct;
import it.sportello.hub.shell.room.SelfTestPane;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The expert's console. All it shows comes from the queue's snapshots; nothing lives in the page alone, so it stands
 * again as it was after a reload.
 */
@Route(value = "", layout = ConsoleLayout.class)
@PermitAll
class LinesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LinesDoors doors;
    private final transient Words words;
    private final transient Worker worker;
    private final transient ConsoleReader reader;
    private final transient Wishes wishes;
    private final transient Sender sender;
    private final transient Answers answers;
    private final LinesPane lines;
    private final PointsPane points;
    private final TicketPane ticket;
    private final AsidePane aside;
    private final Anchor toAside;
    private final SelfTestPane selfTest;
    private final Div centre;
    private final transient RoomPlace room;
    private final transient RoomWishes roomWishes;
    private final transient WaitingWords waiting;
    private @Nullable Registration following;
    private @Nullable QueueSnapshot newest;
    private @Nullable ConsoleState shown;
    private @Nullable ConsoleState leaving;

    LinesView(LinesDoors doors, SignedIn signedIn) {
        this.doors = doors;
        var staff = signedIn.get();
        var language = StaffLanguage.of(staff);
        this.words = Words.in(language);
        this.worker = new Worker(staff, doors.staff().profileOf(staff.id()), language.code());
        var office = doors.offices().read(staff.organisation());
        this.reader = new ConsoleReader(office, worker, doors.settings().recallLimit());
        this.wishes = new Wishes(words, worker, office, this::submit);
        this.sender = new Sender(doors.desk(), doors.background());
        this.answers = new Answers(words);
        this.waiting = new WaitingWords(doors, words, worker, answers.notice());
        this.roomWishes = new RoomWishes(doors, words, worker, office, answers.notice(), this::submit);
        this.room = new RoomPlace(doors.room(), words, worker, this::act);
        this.lines = new LinesPane(words, doors.clock(), wishes::remove, waiting::takeBack, () -> waiting.ask(state()));
        this.points = new PointsPane(words, wishes::open);
        this.ticket = new TicketPane(words, doors.clock(), act -> wishes.act(act, state()));
        this.aside = new AsidePane(words, wishes::comeBack);
        this.selfTest = new SelfTestPane(words);
        addClassName("console");
        var title = new H1(words.say("page.lines"));
        title.addClassName("sp-spoken");
        this.centre = new Div(answers.notice(), points, ticket, selfTest);
        centre.addClassName("centre");
        this.toAside = jump("aside", "B");
        add(title, jump("lines", "L"), toAside, lines, centre, aside);
    }

    @Override
    public String getPageTitle() {
        return words.say("page.lines") + " · " + words.say("brand");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var organisation = worker.staff().organisation();
        following = doors.feed().follow(event.getUI(), organisation, this::show);
        show(doors.queue().snapshotOf(organisation));
        focusOn(state());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    private Anchor jump(String target, String key) {
        var link = new Anchor("#" + target, words.say("skip." + target));
        link.addClassName("skip");
        link.getElement().setAttribute("router-ignore", true).setAttribute("aria-keyshortcuts", key);
        return link;
    }

    private ConsoleState state() {
        var state = shown;
        if (state == null) {
            throw new IllegalStateException("nothing shown yet");
        }
        return state;
    }

    private void act(RoomAct act) {
        var snapshot = newest;
        if (snapshot != null) {
            state().current().ifPresent(card -> {
                switch (act) {
                    case INVITE -> roomWishes.invite(card, snapshot);
                    case HAND_OVER -> roomWishes.handOver(card, snapshot);
                    default -> {}
                }
            });
        }
    }

    private void submit(Function<CommandId, TicketCommand> wish) {
        if (sender.isBusy() || leaving != null) {
            return;
        }
        var ui = UI.getCurrent();
        leaving = state();
        answers.clear();
        sender.send(ui, wish, reply -> onReply(reply, wish));
        showBusy();
    }

    private void onReply(Sender.Reply reply, Function<CommandId, TicketCommand> wish) {
        var done = answers.show(reply, () -> submit(wish));
        var before = leaving;
        if (!done) {
            leaving = null;
            showBusy();
            focusOn(state());
            return;
        }
        show(doors.queue().snapshotOf(worker.staff().organisation()));
        if (before != null && leaving != null && !before.equals(state())) {
            arrive();
        }
    }

    /** Shows the snapshot unless a newer one is shown; equal states are left alone. */
    private void show(QueueSnapshot snapshot) {
        var held = newest;
        if (held != null && held.at().isAfter(snapshot.at())) {
            return;
        }
        newest = snapshot;
        var next = reader.read(snapshot);
        if (!next.equals(shown)) {
            shown = next;
            draw(next);
        }
        if (leaving != null && !sender.isBusy() && !snapshot.equals(held)) {
            arrive();
        }
    }

    private void arrive() {
        leaving = null;
        showBusy();
        focusOn(state());
    }

    private void draw(ConsoleState state) {
        lines.show(state);
        aside.show(state);
        points.setVisible(state.point().isEmpty());
        ticket.setVisible(state.point().isPresent());
        ticket.show(state);
        var meets = room.show(state, centre, this);
        aside.setVisible(!meets);
        toAside.setVisible(!meets);
        selfTest.setVisible(state.mayMeetByVideo());
        setClassName("meeting", meets);
        showBusy();
    }

    private void showBusy() {
        var busy = sender.isBusy() || leaving != null;
        ticket.setBusy(busy);
        points.show(state(), busy);
    }

    private void focusOn(ConsoleState state) {
        if (state.point().isPresent()) {
            ticket.focusMain(state.acts());
        } else {
            points.focusFirst();
        }
    }
}
