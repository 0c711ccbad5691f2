package market.sourcing.api.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void lanes_take_turns_and_a_file_keeps_its_turn_while_it_has_not_gone_behind() throws InterruptedException {
        turns.add("a", id("a"));
        turns.add("b", id("b"));

        assertThat(next()).isEqualTo("a");
        assertThat(next()).isEqualTo("a");
        turns.goBehind(id("a"));
        assertThat(next()).isEqualTo("b");
        turns.goBehind(id("b"));
        assertThat(next()).isEqualTo("a");
        assertThat(turns.othersWait()).isTrue();
        turns.leave(id("b"));
        assertThat(turns.othersWait()).isFalse();
    }

    @Test
    void in_a_lane_a_file_waits_for_the_end_of_the_one_before_it() throws InterruptedException {
        turns.add("factory", id("first"));
        turns.add("factory", id("second"));

        turns.goBehind(id("first"));
        assertThat(next()).isEqualTo("first");
        turns.leave(id("first"));
        assertThat(next()).isEqualTo("second");
    }

    @Test
    void a_file_that_is_hurried_comes_next_and_its_lane_goes_on() throws InterruptedException {
        turns.add("a", id("a"));
        turns.add("factory", id("first"));
        turns.add("factory", id("second"));

        turns.hurry(id("second"));

        assertThat(next()).isEqualTo("second");
        turns.leave(id("second"));
        assertThat(next()).isEqualTo("a");
        turns.hurry(id("unknown"));
        turns.leave(id("a"));
        assertThat(next()).isEqualTo("first");
    }

    @Test
    void a_file_is_there_once() throws InterruptedException {
        turns.add("a", id("a"));
        turns.add("a", id("a"));
        turns.leave(id("a"));

        assertThat(turns.next(Duration.ofMillis(1))).isEmpty();
    }

    private String next() throws InterruptedException {
        return turns.next(Duration.ofMillis(1)).orElseThrow().value().substring("import-".length());
    }

    private static ImportId id(String name) {
        return new ImportId("import-" + name);
    }
}
