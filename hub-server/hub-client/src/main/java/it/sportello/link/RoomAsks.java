package it.sportello.link;

import it.sportello.api.DeviceMessage;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Questions for a way into a room that wait for their answer, for a moment. On the link's thread but for {@link #ask}. */
final class RoomAsks {

    private static final RoomAnswer UNAVAILABLE = new RoomAnswer.Closed(RoomAnswer.Closed.Reason.UNAVAILABLE);

    private final Consumer<DeviceMessage> say;
    private final Duration patience;
    private final Loop loop;
    private final RandomGenerator random;
    private final Map<UUID, CompletableFuture<RoomAnswer>> open = new HashMap<>();

    RoomAsks(Consumer<DeviceMessage> say, Duration patience, Loop loop, RandomGenerator random) {
        this.say = say;
        this.patience = patience;
        this.loop = loop;
        this.random = random;
    }

    /** From any thread. */
    CompletionStage<RoomAnswer> ask(RoomKey key, BooleanSupplier up) {
        var answer = new CompletableFuture<RoomAnswer>()
                .completeOnTimeout(UNAVAILABLE, patience.toNanos(), TimeUnit.NANOSECONDS);
        loop.run(() -> {
            if (up.getAsBoolean()) {
                var ask = new UUID(random.nextLong(), random.nextLong());
                open.put(ask, answer);
                var _ = answer.thenRun(() -> loop.run(() -> open.remove(ask)));
                say.accept(new DeviceMessage.AskRoom(ask, key));
            } else {
                answer.complete(UNAVAILABLE);
            }
        });
        return answer.minimalCompletionStage();
    }

    void answered(UUID ask, RoomAnswer answer) {
        var waiting = open.get(ask);
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    /** The link is gone: no answer comes any more. */
    void forgoAll() {
        List.copyOf(open.values()).forEach(answer -> answer.complete(UNAVAILABLE));
    }
}
