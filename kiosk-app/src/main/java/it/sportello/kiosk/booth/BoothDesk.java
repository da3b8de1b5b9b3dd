package it.sportello.kiosk.booth;

import it.sportello.api.BoothFrame;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.Frame;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomKey;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEvent;
import it.sportello.face.Language;
import it.sportello.kiosk.booth.BoothStage.Ending;
import it.sportello.kiosk.booth.BoothStage.Free;
import it.sportello.kiosk.booth.BoothStage.Meeting;
import it.sportello.kiosk.booth.BoothStage.Opening;
import it.sportello.kiosk.booth.BoothStage.Over;
import it.sportello.kiosk.booth.BoothStage.Showing;
import it.sportello.kiosk.booth.BoothStage.Waiting;
import it.sportello.kiosk.help.CallState;
import it.sportello.kiosk.help.PersonCalls;
import it.sportello.kiosk.idle.IdleClock;
import it.sportello.kiosk.idle.IdleClock.Phase;
import it.sportello.kiosk.idle.IdleTimes;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.room.RoomCall;
import it.sportello.link.HubLink;
import it.sportello.link.RoomLink;
import it.sportello.link.RoomLink.End;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Serves the citizens in the booth, one visit after the other; there is one desk, however often the page is loaded: a call
 * outlives a page.
 *
 * <p>Every method may be called from any thread and returns at once; all that changes does so on the desk's thread.
 */
public final class BoothDesk {

    private static final Phase ACTIVE = new Phase.Active();

    private final Parts parts;
    private final Talking talking;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> pages = new CopyOnWriteArrayList<>();
    private BoothVisit visit;
    private IdleClock clock;
    private Phase idle = ACTIVE;
    private String ticketPage = "";
    private @Nullable BoothFrame booth;
    private @Nullable RoomCall call;
    private boolean opened;
    private boolean scanning;
    private volatile BoothScene scene;

    public BoothDesk(Parts parts) {
        this.parts = parts;
        this.talking = new Talking(parts.talk(), parts.room().desk(), this::taken, this::show);
        this.visit = BoothVisit.fresh(parts.usual());
        this.clock = new IdleClock(parts.room().time().instant(), parts.times(), false);
        this.scene = newScene();
    }

    /**
     * What the desk works with.
     *
     * @param door opens the line to a room
     */
    public record Parts(
            HubLink link,
            OfficeWatch office,
            Talking.Parts talk,
            RoomCall.Parts room,
            RoomDoor door,
            PersonCalls people,
            IdleTimes times,
            Language usual) {

        MediaEngine engine() {
            return room.engine();
        }
    }

    /** Opens lines to rooms. */
    @FunctionalInterface
    public interface RoomDoor {
        RoomLink enter(RoomKey key, RoomAnswer.Opened opened, RoomLink.Listener listener);
    }

    /** Calls a person of the office; the listener is told how it goes, on a thread of the link. */
    public void callPerson(Consumer<CallState> listener) {
        touched();
        parts.people().call(listener);
    }

    /** Begins to serve, once the kiosk knows that it stands in a booth; a second call does nothing. */
    public void open() {
        run(() -> {
            if (!opened) {
                opened = true;
                var _ = parts.engine().listen(event -> run(() -> hear(event)));
                parts.engine().start();
                var _ = parts.link().onFrame(frame -> run(() -> hear(frame)));
                var _ = parts.office().watch(_ -> run(this::show));
            }
        });
    }

    public BoothScene scene() {
        return scene;
    }

    /** Calls the watcher after each change, on the desk's thread, until the subscription is closed. */
    public HubLink.Subscription watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Hands the listener all that the engine says to its script in the page, on the desk's thread. */
    public HubLink.Subscription watchPage(Consumer<String> page) {
        pages.add(page);
        return () -> pages.remove(page);
    }

    /** Carries out one step of the visit that needs nothing but the visit. */
    public void step(UnaryOperator<BoothVisit> step) {
        run(() -> {
            var before = visit.stage();
            visit = step.apply(visit);
            talking.follow(before, visit.stage());
            stay();
            show();
        });
    }

    /** Asks for an expert for the service that the citizen looks at. */
    public void ask() {
        run(() -> {
            visit = talking.ask(visit);
            stay();
            show();
        });
    }

    /** A code was read, by the camera or a scanner. */
    public void codeRead(String code) {
        run(() -> {
            if (visit.takesTickets()) {
                stay();
                TicketCode.token(code, parts.office().now().publicUrl())
                        .ifPresentOrElse(token -> enter(new RoomKey.ByToken(token), code.strip()), () -> {
                            visit = visit.open().refused(RoomAnswer.Closed.Reason.UNKNOWN);
                            show();
                        });
            }
        });
    }

    /** The number was typed. */
    public void numberTyped() {
        run(() -> {
            if (visit.stage() instanceof BoothStage.Typing(var number, var _) && !number.isEmpty()) {
                stay();
                enter(new RoomKey.ByNumber(number), "");
            }
        });
    }

    /** Does something in the room, if the citizen is in one. */
    public void inRoom(Consumer<RoomCall> action) {
        run(() -> {
            if (call != null) {
                stay();
                action.accept(call);
            }
        });
    }

    /** Goes out of the room. */
    public void leave() {
        run(() -> {
            if (call != null) {
                call.leave();
                over(Ending.LEFT);
            }
        });
    }

    /** The engine's script in the page said something. */
    public void fromPage(String message) {
        parts.engine().fromPage(message);
    }

    /** The citizen is there. */
    public void touched() {
        run(() -> {
            stay();
            show();
        });
    }

    /** The citizen uses keys or speech and needs more time. */
    public void bePatient() {
        run(() -> clock = clock.withPatience(true));
    }

    /** Time has passed; called about every second. */
    public void tick() {
        run(() -> {
            if (call != null) {
                call.tick();
            }
            awaitCall();
            grow(clock.phase(parts.room().time().instant()));
        });
    }

    /** Ends the visit and forgets everything of it. */
    public void finish() {
        run(this::wipe);
    }

    static boolean scans(BoothVisit visit, @Nullable BoothFrame booth) {
        return visit.stage() instanceof Showing
                || visit.stage() instanceof Free && booth != null && booth.invitation() != null;
    }

    private void grow(Phase phase) {
        if (visit.isFresh(parts.usual()) || isServed()) {
            return;
        }
        if (phase instanceof Phase.Over || visit.stage() instanceof Over && isRead()) {
            wipe();
        } else if (!phase.equals(idle)) {
            idle = phase;
            show();
        }
    }

    /** In a session a silent citizen is never thrown out, nor one whom an expert is about to meet. */
    private boolean isServed() {
        return visit.stage() instanceof Meeting
                        && (call == null || call.meeting().isExpected())
                || visit.stage() instanceof Opening;
    }

    private boolean isRead() {
        var quiet = Duration.between(clock.lastTouch(), parts.room().time().instant());
        return quiet.compareTo(parts.times().ticket()) >= 0;
    }

    private void taken(TicketTaken ticket) {
        visit = visit.taken(ticket);
        ticketPage = ticket.url();
        stay();
        awaitCall();
        show();
    }

    /** A citizen who waits here for the own ticket's call goes in as soon as it is called to this booth. */
    private void awaitCall() {
        if (visit.stage() instanceof Waiting(var ticket)
                && scene.findInvitation()
                        .filter(call -> call.number().equals(ticket.number()))
                        .isPresent()) {
            TicketCode.token(ticket.url(), "").ifPresent(token -> enter(new RoomKey.ByToken(token), ticket.url()));
        }
    }

    private void enter(RoomKey key, String page) {
        visit = visit.open();
        var asked = visit.stage();
        show();
        var _ = parts.link()
                .askRoom(key)
                .thenAcceptAsync(
                        answer -> {
                            if (visit.stage() == asked) {
                                answered(key, page, answer);
                            }
                        },
                        parts.room().desk());
    }

    private void answered(RoomKey key, String page, RoomAnswer answer) {
        switch (answer) {
            case RoomAnswer.Closed(var reason) -> visit = visit.refused(reason);
            case RoomAnswer.Opened way -> {
                var told = Language.find(way.language()).orElse(parts.usual());
                visit = visit.enter(told, parts.usual());
                ticketPage = page;
                call = new RoomCall(
                        parts.room(),
                        way.number(),
                        listener -> parts.door().enter(key, way, listener),
                        new RoomCall.Watcher() {
                            @Override
                            public void changed() {
                                show();
                            }

                            @Override
                            public void ended(End how) {
                                over(Ending.of(how));
                            }
                        });
                call.test();
            }
        }
        stay();
        show();
    }

    private void over(Ending how) {
        call = null;
        ticketPage = "";
        visit = visit.end(how);
        stay();
        show();
    }

    private void wipe() {
        if (call != null) {
            call.leave();
            call = null;
        }
        talking.follow(visit.stage(), new Free());
        talking.forget();
        ticketPage = "";
        idle = ACTIVE;
        visit = BoothVisit.fresh(parts.usual());
        clock = new IdleClock(parts.room().time().instant(), parts.times(), false);
        show();
    }

    private void stay() {
        clock = clock.touched(parts.room().time().instant());
        idle = ACTIVE;
    }

    private void hear(MediaEvent event) {
        if (event instanceof MediaEvent.CodeRead(var text)) {
            codeRead(text);
        } else if (event instanceof MediaEvent.ToPage(var message)) {
            pages.forEach(page -> page.accept(message));
        } else if (call != null) {
            call.hear(event);
        }
        if (event instanceof MediaEvent.Changed) {
            show();
        }
    }

    private void hear(Frame frame) {
        if (frame instanceof BoothFrame newer) {
            booth = newer;
            show();
            awaitCall();
        }
    }

    private void show() {
        scan(scans(visit, booth));
        scene = newScene();
        watchers.forEach(Runnable::run);
    }

    private void scan(boolean wanted) {
        if (opened && wanted != scanning) {
            scanning = wanted;
            if (wanted) {
                parts.engine().startScanning();
            } else {
                parts.engine().stopScanning();
            }
        }
    }

    private BoothScene newScene() {
        return new BoothScene(
                visit,
                parts.office().now(),
                booth,
                talking.state(),
                talking.slip(),
                idle,
                parts.engine().state(),
                call == null ? null : call.meeting(),
                ticketPage,
                parts.room().time().instant());
    }

    private void run(Runnable task) {
        parts.room().desk().execute(task);
    }
}
