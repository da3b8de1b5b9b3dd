package it.sportello.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class InTurnTests {

    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final InTurn tasks = new InTurn(workers::add);
    private final List<Integer> done = new ArrayList<>();

    @Test
    void oneWorkerAtATimeRunsTheTasksInTheirOrder() {
        for (int i = 0; i < 5; i++) {
            int n = i;
            tasks.offer(() -> done.add(n));
        }
        assertThat(workers).hasSize(1);
        workers.remove().run();
        assertThat(done).containsExactly(0, 1, 2, 3, 4);

        tasks.offer(() -> done.add(5));
        workers.remove().run();
        assertThat(done).endsWith(5);
        assertThat(workers).isEmpty();
    }

    @Test
    void aTaskThatFailsTakesNoOtherWithIt() {
        tasks.offer(() -> {
            throw new IllegalStateException("broken");
        });
        tasks.offer(() -> done.add(1));
        var worker = workers.remove();
        assertThatThrownBy(worker::run).hasMessage("broken");
        workers.remove().run();
        assertThat(done).containsExactly(1);
    }

    @Test
    void moreThanAnOutboxHoldsArePutOff() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(tasks.offer(() -> {})).isTrue();
        }
        assertThat(tasks.offer(() -> {})).isFalse();
        workers.remove().run();
        assertThat(tasks.offer(() -> {})).isTrue();
    }
}
