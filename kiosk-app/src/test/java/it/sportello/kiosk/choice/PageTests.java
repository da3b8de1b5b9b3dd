package it.sportello.kiosk.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTests {

    private final List<Integer> eight = IntStream.range(0, 8).boxed().toList();

    @Test
    void holdsSixAtMost() {
        var page = Page.of(eight, 0);
        assertThat(page.items()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(page.hasPrevious()).isFalse();
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void endsWithTheRest() {
        var page = Page.of(eight, 1);
        assertThat(page.items()).containsExactly(6, 7);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void staysAtTheNearestPageThereIs() {
        assertThat(Page.of(eight, 9).number()).isEqualTo(1);
        assertThat(Page.of(List.of(), 3)).isEqualTo(new Page<>(List.of(), 0, 1));
    }
}
