package it.sportello.device.escpos;

import it.sportello.device.DeviceState.Fact;
import it.sportello.device.Wire;
import it.sportello.device.wire.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Questions and answers over one wire. One thread at a time; {@code close} from any. */
final class Conversation implements AutoCloseable {
    private static final int TRIES = 2;
    private static final int QUESTIONS = 4;

    private final Wire wire;
    private final PrinterProfile profile;
    private final ReplyDecoder decoder = new ReplyDecoder();
    private final Queue<Reply> replies = new ArrayDeque<>();

    Conversation(Wire wire, PrinterProfile profile) {
        this.wire = wire;
        this.profile = profile;
    }

    void send(byte[] bytes, Duration limit) throws IOException, InterruptedException {
        wire.write(bytes, limit);
    }

    /** Asks without waiting for the answer. */
    void ask(int what) throws IOException, InterruptedException {
        send(Command.askNow(what), profile.replyLimit());
    }

    /** The next thing that the printer says, if it says any within the limit. */
    Optional<Reply> next(Duration limit) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        do {
            for (byte b : replies.isEmpty() ? wire.read(deadline.left()) : new byte[0]) {
                decoder.feed(b).ifPresent(replies::add);
            }
        } while (replies.isEmpty() && !deadline.passed());
        return Optional.ofNullable(replies.poll());
    }

    /** Everything that is wrong with the printer now. */
    Set<Fact> check() throws IOException, InterruptedException {
        forgetOldReplies();
        if (!profile.answersStatus()) {
            return Set.of();
        }
        int[] answers = new int[QUESTIONS];
        for (int question = 1; question <= QUESTIONS; question++) {
            switch (answer(question)) {
                case Reply.Now now -> answers[question - 1] = now.bits();
                case Reply.Noise noise -> {
                    return Set.of(Fact.GARBLED_ANSWER);
                }
                default -> {
                    return Set.of(Fact.NO_ANSWER);
                }
            }
        }
        return Reply.facts(answers[0], answers[1], answers[2], answers[3]);
    }

    /** The answer; noise where only noise came, and a reply to something else where nothing came. */
    private Reply answer(int question) throws IOException, InterruptedException {
        Reply heard = new Reply.Printed(0);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            ask(question);
            Deadline deadline = Deadline.in(profile.replyLimit());
            while (!deadline.passed()) {
                switch (next(deadline.left()).orElse(null)) {
                    case Reply.Now now -> {
                        return now;
                    }
                    case Reply.Noise noise -> heard = noise;
                    case null, default -> {}
                }
            }
        }
        return heard;
    }

    private void forgetOldReplies() throws IOException, InterruptedException {
        while (next(Duration.ZERO).isPresent()) {
            // Each came too late for its question.
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
