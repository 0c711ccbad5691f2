package market.sourcing.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a life keeps in a list grows beside what was kept before, which stays as it was. */
class InOrderTest {
    private static final List<String> TWO = InOrder.and(InOrder.and(List.of(), "one"), "two");

    @Test
    void one_more_comes_last_and_changes_nothing_before() {
        assertThat(InOrder.and(TWO, "three")).containsExactly("one", "two", "three");
        assertThat(TWO).isEqualTo(List.of("one", "two"));
    }

    @Test
    void another_takes_the_place_of_one() {
        assertThat(InOrder.replacing(TWO, 0, "first")).containsExactly("first", "two");
        assertThat(TWO).isEqualTo(List.of("one", "two"));
    }

    @Test
    void nobody_changes_them() {
        var more = InOrder.replacing(TWO, 1, "second");
        assertThatThrownBy(() -> more.add("third")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> TWO.set(0, "first")).isInstanceOf(UnsupportedOperationException.class);
    }
}
