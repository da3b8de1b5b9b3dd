package it.sportello.device.escpos;

import it.sportello.device.DeviceEvent;
import it.sportello.device.DeviceException;
import it.sportello.device.DeviceException.Why;
import it.sportello.device.DeviceId;
import it.sportello.device.DeviceState;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.Outcome;
import it.sportello.device.Paper;
import it.sportello.device.PrintJob;
import it.sportello.device.PrintResult;
import it.sportello.device.TicketPrinter;
import it.sportello.device.WireFactory;
import it.sportello.device.state.LiveState;
import it.sportello.device.wire.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ticket printer that speaks ESC/POS, on any wire. A job is a look at the printer, the job, and a question that the
 * printer answers when the paper is cut; while the answer is out, the printer is asked for the reason out of turn.
 */
public final class EscPosTicketPrinter implements TicketPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(EscPosTicketPrinter.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int CAUSE_OF_OFFLINE = 2;
    private static final int ANY_CAUSE = 0x64;

    private final DeviceId id;
    private final PrinterProfile profile;
    private final JobEncoder encoder;
    private final LiveState state;
    private final PrinterLink link;

    public EscPosTicketPrinter(DeviceId id, WireFactory wires, PrinterProfile profile, InstantSource clock) {
        this.id = id;
        this.profile = profile;
        this.encoder = new JobEncoder(profile);
        this.state = new LiveState(id, clock);
        this.link = new PrinterLink(id.toString(), wires, profile, state);
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceState state() {
        return state.now();
    }

    @Override
    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        return state.listen(listener);
    }

    @Override
    public void start() {
        link.start();
    }

    @Override
    public void close() {
        link.close();
    }

    @Override
    public Paper paper() {
        DeviceState now = state.now();
        return now.link() == Link.UP && profile.answersStatus() ? paper(now.facts()) : Paper.UNKNOWN;
    }

    @Override
    public PrintResult print(PrintJob job, Duration limit) throws DeviceException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        byte[] bytes = encoder.encode(job);
        PrintResult result = link.talk(deadline, printer -> print(job.jobId(), bytes, printer, deadline));
        LOG.info("{}: job {} {}, {}", id, result.jobId(), result.outcome(), result.detail());
        return result;
    }

    private PrintResult print(String jobId, byte[] bytes, Conversation printer, Deadline deadline)
            throws DeviceException, IOException, InterruptedException {
        Set<Fact> before = printer.check();
        link.heard(before);
        refuse(before);
        if (deadline.passed()) {
            throw new DeviceException(Why.TIMEOUT, id + ": no time is left to print");
        }
        try {
            printer.send(bytes, deadline.left());
        } catch (IOException e) {
            link.lost(e);
            return new PrintResult(jobId, Outcome.FAILED, Paper.UNKNOWN, "broke off while it was sent");
        }
        try {
            return profile.answersStatus()
                    ? confirm(jobId, printer, deadline)
                    : new PrintResult(jobId, Outcome.SENT_UNCONFIRMED, Paper.UNKNOWN, "the printer confirms nothing");
        } catch (IOException e) {
            link.lost(e);
            return new PrintResult(
                    jobId, Outcome.SENT_UNCONFIRMED, Paper.UNKNOWN, "the link broke after the last byte");
        }
    }

    private PrintResult confirm(String jobId, Conversation printer, Deadline deadline)
            throws IOException, InterruptedException {
        printer.send(Command.askWhenPrinted(), deadline.left(profile.replyLimit()));
        while (!deadline.passed()) {
            Optional<Reply> reply = printer.next(deadline.left(PATIENCE));
            if (reply.isEmpty()) {
                printer.ask(CAUSE_OF_OFFLINE);
            } else if (reply.get() instanceof Reply.Printed printed) {
                return printed.paperOut() ? failed(jobId, printer, Set.of(Fact.PAPER_OUT)) : printed(jobId, printer);
            } else if (stopped(reply.get())) {
                Set<Fact> facts = printer.check();
                if (LiveState.health(facts) == DeviceState.Health.FAULT) {
                    return failed(jobId, printer, facts);
                }
                // The look may have thrown the confirmation away with what was said before it.
                printer.send(Command.askWhenPrinted(), deadline.left(profile.replyLimit()));
            }
        }
        return new PrintResult(jobId, Outcome.SENT_UNCONFIRMED, Paper.UNKNOWN, "no confirmation in time");
    }

    private static boolean stopped(Reply reply) {
        return switch (reply) {
            case Reply.Now now -> (now.bits() & ANY_CAUSE) != 0;
            case Reply.Unasked unasked -> LiveState.health(unasked.facts()) == DeviceState.Health.FAULT;
            case Reply.Printed printed -> false;
            case Reply.Noise noise -> false;
        };
    }

    private PrintResult printed(String jobId, Conversation printer) throws InterruptedException {
        Paper paper = Paper.UNKNOWN;
        try {
            Set<Fact> facts = printer.check();
            link.heard(facts);
            paper = paper(facts);
        } catch (IOException e) {
            link.lost(e);
        }
        return new PrintResult(jobId, Outcome.PRINTED, paper, "confirmed");
    }

    private PrintResult failed(String jobId, Conversation printer, Set<Fact> facts)
            throws IOException, InterruptedException {
        printer.send(Command.forget(), profile.replyLimit());
        // An answer to what was asked after it tells that the printer has heard it.
        printer.check();
        link.heard(facts);
        return new PrintResult(jobId, Outcome.FAILED, paper(facts), facts.toString());
    }

    private void refuse(Set<Fact> facts) throws DeviceException {
        if (LiveState.health(facts) != DeviceState.Health.FAULT) {
            return;
        }
        Why why = Why.FAULT;
        if (facts.contains(Fact.NO_ANSWER)) {
            why = Why.TIMEOUT;
        } else if (facts.contains(Fact.GARBLED_ANSWER)) {
            why = Why.PROTOCOL;
        } else if (facts.contains(Fact.COVER_OPEN)) {
            why = Why.COVER_OPEN;
        } else if (facts.contains(Fact.PAPER_OUT)) {
            why = Why.PAPER_OUT;
        }
        throw new DeviceException(why, id + ": " + facts);
    }

    private static Paper paper(Set<Fact> facts) {
        if (facts.contains(Fact.NO_ANSWER) || facts.contains(Fact.GARBLED_ANSWER)) {
            return Paper.UNKNOWN;
        }
        if (facts.contains(Fact.PAPER_OUT)) {
            return Paper.OUT;
        }
        return facts.contains(Fact.PAPER_NEAR_END) ? Paper.NEAR_END : Paper.OK;
    }
}
