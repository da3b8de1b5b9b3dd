package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.CommandAnswer.TicketWithdrawn;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.api.Refusal;
import it.sportello.link.LinkState.Phase;
import it.sportello.link.stub.Fault;
import it.sportello.link.stub.StubHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CommandTests extends LinkBench {

    @Test
    void aCommandIsAnswered() throws Exception {
        var take = takeTicket();
        var pending = openUp().ask(take);

        assertThat(pending.command()).isEqualTo(take);
        assertThat(numberIn(pending)).isEqualTo("A001");
        assertThat(hub.asked()).containsExactly(take);
    }

    @Test
    void aRefusalIsAnAnswer() throws Exception {
        var closed = new CommandRefused(Refusal.SERVICE_CLOSED, null);
        hub.answerWith(command -> closed);

        assertThat(answerOf(openUp().ask(takeTicket()).answer())).isEqualTo(closed);
    }

    @Test
    void aCommandAskedWhileTheHubIsAwayIsSentOnceItIsBack() throws Exception {
        var link = openUp();
        hub.stop();
        awaitPhase(link, Phase.DOWN);
        var pending = link.ask(takeTicket());
        hub.restart();

        assertThat(numberIn(pending)).isEqualTo("A001");
    }

    @Test
    void aCommandWhoseAnswerWasLostIsCarriedOutOnceAndAnswered() throws Exception {
        var link = openUp();
        hub.fail(Fault.LOSE_ANSWER);
        var take = takeTicket();
        var pending = link.ask(take);
        await().until(() -> hub.asked().size() > 1);
        hub.heal();

        assertThat(numberIn(pending)).isEqualTo("A001");
        assertThat(hub.carriedOut()).containsExactly(take);
        assertThat(hub.asked()).containsOnly(take);
    }

    @Test
    void aCommandTheHubPutsOffIsAskedAgainOnTheSameLink() throws Exception {
        var link = openUp();
        var connections = hub.connections();
        hub.fail(Fault.TRY_AGAIN);
        var pending = link.ask(takeTicket());
        await().until(() -> hub.asked().size() > 2);
        hub.heal();

        assertThat(numberIn(pending)).isEqualTo("A001");
        assertThat(hub.connections()).isEqualTo(connections);
    }

    @Test
    void anAnswerMayTakeItsTime() throws Exception {
        hub.delayAnswers(Duration.ofMillis(700));
        var pending = openUp().ask(takeTicket());

        assertThat(numberIn(pending)).isEqualTo("A001");
        assertThat(hub.asked()).hasSize(1);
    }

    @Test
    void asManyAsTheOutboxHoldsAreCarriedOutInTheirOrder() throws Exception {
        var link = open();
        var asked = new ArrayList<DeviceCommand>();
        var answers = new ArrayList<CompletableFuture<?>>();
        for (var i = 0; i < Outbox.CAPACITY; i++) {
            var take = takeTicket();
            asked.add(take);
            answers.add(link.ask(take).answer().toCompletableFuture());
        }
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> link.ask(takeTicket()));
        link.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> answers.stream().allMatch(CompletableFuture::isDone));

        assertThat(hub.carriedOut()).isEqualTo(asked);
        assertThat(numberIn(link.ask(takeTicket()))).isEqualTo("A1001");
    }

    @Test
    void theSameCommandAskedTwiceWaitsForOneAnswer() throws Exception {
        var link = open();
        var take = takeTicket();
        var first = link.ask(take);
        var second = link.ask(take);
        link.start();

        assertThat(answerOf(first.answer())).isSameAs(answerOf(second.answer()));
        assertThat(hub.asked()).containsExactly(take);
    }

    @Test
    void twoCommandsUnderOneIdAreRefused() {
        var link = open();
        var take = takeTicket();
        link.ask(take);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> link.ask(new WithdrawTicket(take.id(), take.id())));
    }

    @Test
    void aFailureOfWhoeverWaitsHarmsNobody() throws Exception {
        var link = openUp();
        link.ask(takeTicket()).answer().thenRun(() -> {
            throw new IllegalStateException("on purpose");
        });

        assertThat(numberIn(link.ask(takeTicket()))).isEqualTo("A002");
    }

    @Test
    void aCommandOutlivesTheProgramThatAskedIt() throws Exception {
        var killed = openUp();
        hub.fail(Fault.LOSE_ANSWER);
        var take = takeTicket();
        killed.ask(take);
        await().until(() -> hub.carriedOut().contains(take));
        var left = photograph();
        killed.close();
        hub.heal();
        var restarted = open(hub.address(), left, StubHub.CODE);
        assertThat(restarted.unanswered()).containsExactly(take);
        var pending = restarted.ask(take);
        restarted.start();

        assertThat(numberIn(pending)).isEqualTo("A001");
        assertThat(hub.carriedOut()).containsExactly(take);
    }

    @Test
    void aTicketNobodyWaitsForIsWithdrawnAfterARestart() throws Exception {
        hub.stop();
        var take = takeTicket();
        open().ask(take);
        var restarted = open(hub.address(), photograph(), StubHub.CODE);
        var withdrawals = restarted.unanswered().stream()
                .map(TakeTicket.class::cast)
                .map(left -> restarted.ask(new WithdrawTicket(new CommandId(UUID.randomUUID()), left.id())))
                .toList();
        hub.restart();
        restarted.start();

        assertThat(answerOf(withdrawals.getFirst().answer())).isEqualTo(new TicketWithdrawn());
        assertThat(hub.carriedOut())
                .isEqualTo(List.of(take, withdrawals.getFirst().command()));
    }

    @Test
    void anAnswerThatNobodyAwaitsAnyMoreEndsTheCommand() throws Exception {
        var take = takeTicket();
        open().ask(take);
        var left = photograph();
        var restarted = open(hub.address(), left, StubHub.CODE);
        restarted.start();
        await().until(() -> hub.carriedOut().contains(take));
        answerOf(restarted.ask(takeTicket()).answer());
        restarted.close();

        assertThat(open(hub.address(), left, null).unanswered()).isEmpty();
    }

    @Test
    void anAnsweredCommandIsForgottenBeforeTheAnswerIsGiven() throws Exception {
        var link = openUp();
        var photo = link.ask(takeTicket()).answer().thenApply(answer -> {
            try {
                return photograph();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(open(hub.address(), photo.toCompletableFuture().get(), null).unanswered())
                .isEmpty();
    }

    @Test
    void nothingIsKeptAfterTheEnd() {
        var link = openUp();
        link.close();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> link.ask(takeTicket()));
    }
}
