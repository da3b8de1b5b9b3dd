package it.sportello.link;

import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomOffer;
import it.sportello.api.room.RoomView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A place in a room over WebSockets, one after the other. All that changes does so on the rooms' thread. */
final class ReconnectingRoom implements RoomLink, RoomConversation.Partner {

    private static final Logger log = LoggerFactory.getLogger(ReconnectingRoom.class);

    private final Ways ways;
    private final LinkTimings timings;
    private final Backoff backoff;
    private final Loop loop;
    private final Listener listener;
    private final Map<UUID, RoomMessage.Say> unsaid = new LinkedHashMap<>();
    private final Set<UUID> said = new HashSet<>();
    private final List<Runnable> untilRenewed = new ArrayList<>();
    private @Nullable RoomConversation conversation;
    private boolean steady;
    private boolean over;
    private String uploadPass = "";
    private volatile @Nullable RoomView view;

    ReconnectingRoom(Ways ways, LinkTimings timings, Backoff backoff, Loop loop, Listener listener) {
        this.ways = ways;
        this.timings = timings;
        this.backoff = backoff;
        this.loop = loop;
        this.listener = listener;
    }

    /**
     * How the hub is reached.
     *
     * @param asking asks for a fresh way into the room
     */
    record Ways(Wires wires, Uploads uploads, Supplier<CompletionStage<RoomAnswer>> asking) {}

    void enter(RoomOffer offer) {
        loop.run(() -> {
            if (!over) {
                steady = false;
                conversation = new RoomConversation(offer, ways.wires(), timings, loop, this);
            }
        });
    }

    @Override
    public Optional<RoomView> view() {
        return Optional.ofNullable(view);
    }

    @Override
    public void send(RoomMessage message) {
        loop.run(() -> {
            if (message instanceof RoomMessage.Say say && !said.contains(say.id())) {
                unsaid.put(say.id(), say);
            }
            say(message);
        });
    }

    @Override
    public CompletionStage<Upload> upload(UUID request, byte[] pdf) {
        var ended = new CompletableFuture<Upload>();
        loop.run(() -> upload(request, pdf, true, ended));
        return ended.minimalCompletionStage();
    }

    @Override
    public void rejoin() {
        loop.run(() -> {
            if (conversation != null && !over) {
                conversation.close();
                again(Duration.ZERO);
            }
        });
    }

    @Override
    public void leave() {
        loop.run(() -> {
            say(new RoomMessage.Leave());
            // The hub hangs up once it has read it.
            loop.later(timings.tryAgain(), this::hangUp);
            over = true;
        });
    }

    @Override
    public void close() {
        loop.run(this::hangUp);
    }

    @Override
    public void entered(RoomEvent.Entered entered) {
        if (over) {
            return;
        }
        log.info("in the room {}", entered.view().room());
        view = entered.view();
        uploadPass = entered.uploadPass();
        entered.chat().forEach(line -> heard(line.id()));
        listener.told(entered);
        unsaid.values().forEach(this::say);
        renewed();
    }

    @Override
    public void received(RoomEvent event) {
        if (over) {
            return;
        }
        switch (event) {
            case RoomEvent.Changed(var newer) when isOld(newer) -> {}
            case RoomEvent.Changed(var newer) -> {
                view = newer;
                listener.told(event);
            }
            case RoomEvent.Said(var line) when !heard(line.id()) -> {}
            case RoomEvent.Renewed(var servers, var pass) -> {
                uploadPass = pass;
                listener.told(event);
                renewed();
            }
            default -> listener.told(event);
        }
    }

    @Override
    public void ended(RoomEvent.Ended.Reason reason) {
        log.info("the room's link was ended: {}", reason);
        switch (reason) {
            case CLOSED -> end(End.CLOSED);
            case ELSEWHERE -> end(End.ELSEWHERE);
            case RELEASED -> end(End.RELEASED);
            case BAD_MESSAGE, WRONG_PROTOCOL -> end(End.NOT_UNDERSTOOD);
            case BAD_PASS, UNAVAILABLE -> again(backoff.next());
            case TOO_MANY -> again(backoff.late());
        }
    }

    @Override
    public void cut(String why) {
        log.info("the room's link was cut: {}", why);
        again(steady ? backoff.soon() : backoff.next());
    }

    @Override
    public void steady() {
        steady = true;
        backoff.reset();
    }

    private void again(Duration delay) {
        conversation = null;
        if (!over) {
            listener.away();
            loop.later(delay, this::ask);
        }
    }

    /** Every connection needs a pass of its own: the former is used up, or too old. */
    private void ask() {
        if (!over) {
            var _ = ways.asking().get().thenAccept(answer -> loop.run(() -> answered(answer)));
        }
    }

    private void answered(RoomAnswer answer) {
        switch (answer) {
            case RoomAnswer.Opened opened -> enter(opened.offer());
            case RoomAnswer.Closed(var reason) -> {
                switch (reason) {
                    case UNAVAILABLE -> loop.later(backoff.next(), this::ask);
                    case TOO_MANY -> loop.later(backoff.late(), this::ask);
                    case ENDED -> end(End.CLOSED);
                    case UNKNOWN, NOT_CALLED, AT_COUNTER, BOOTH_TAKEN -> end(End.RELEASED);
                }
            }
        }
    }

    private void end(End how) {
        if (!over) {
            hangUp();
            listener.ended(how);
        }
    }

    private void hangUp() {
        over = true;
        if (conversation != null) {
            conversation.close();
            conversation = null;
        }
        renewed();
    }

    private void say(RoomMessage message) {
        if (conversation != null && conversation.isUp() && !over) {
            conversation.say(message);
        }
    }

    /** Notes a line of the chat; false where it was heard before. */
    private boolean heard(UUID line) {
        unsaid.remove(line);
        return said.add(line);
    }

    private boolean isOld(RoomView other) {
        return view != null && view.room().equals(other.room()) && view.version() >= other.version();
    }

    private void upload(UUID request, byte[] pdf, boolean first, CompletableFuture<Upload> ended) {
        var _ = ways.uploads()
                .send(request, pdf, uploadPass)
                .thenAccept(outcome -> loop.run(() -> {
                    if (outcome.stale() && first && !over) {
                        untilRenewed.add(() -> upload(request, pdf, false, ended));
                        say(new RoomMessage.Renew());
                    } else {
                        ended.complete(outcome.upload());
                    }
                }));
    }

    private void renewed() {
        var waiting = List.copyOf(untilRenewed);
        untilRenewed.clear();
        waiting.forEach(Runnable::run);
    }
}
