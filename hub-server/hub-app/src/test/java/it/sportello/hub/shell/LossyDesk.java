package it.sportello.hub.shell;

import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real desk, whose answers can be lost on their way back. Remembers the commands it was given. */
final class LossyDesk implements TicketDesk {

    private final TicketDesk desk;
    private final List<TicketCommand> given = new CopyOnWriteArrayList<>();
    private final AtomicInteger toLose = new AtomicInteger();

    private LossyDesk(TicketDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer submit(TicketCommand command) {
        given.add(command);
        var answer = desk.submit(command);
        if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new DeskUnavailableException("the answer was lost", null);
        }
        return answer;
    }

    void loseNextAnswer() {
        toLose.set(1);
    }

    <C extends TicketCommand> List<C> listGiven(Class<C> kind) {
        return given.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void forget() {
        given.clear();
    }

    /** Puts it before the real one. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        @Primary
        LossyDesk lossyDesk(@Qualifier("groupCommitDesk") TicketDesk desk) {
            return new LossyDesk(desk);
        }
    }
}
