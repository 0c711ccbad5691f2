package market.sourcing.infra.processing.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdditionTest {

    @Test
    void a_tally_takes_only_what_is_beyond_its_position() {
        assertThat(Addition.beyond(
                        Map.of("k", new Sum(10, 4)),
                        List.of(new Delta("k", 4, 100), new Delta("k", 5, 1), new Delta("k", 8, 2))))
                .containsExactly(new Addition("k", 3, 4L, 8));
    }

    @Test
    void deltas_that_cancel_out_still_move_the_position() {
        assertThat(Addition.beyond(Map.of(), List.of(new Delta("k", 4, 1), new Delta("k", 6, -1))))
                .containsExactly(new Addition("k", 0, null, 6));
    }

    @Test
    void a_tally_that_has_everything_is_not_written() {
        assertThat(Addition.beyond(Map.of("k", new Sum(10, 4)), List.of(new Delta("k", 3, 1))))
                .isEmpty();
    }
}
