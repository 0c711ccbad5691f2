package market.sourcing.infra.processing.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Up to which event a view's documents are said to be. */
class ReachOfViewsTest {
    private static final UUID ID = UUID.randomUUID();

    private final Board board = new Board();

    @Test
    void what_this_node_has_applied_is_known_at_once() {
        look(3);
        assertThat(board.reached(at(3))).isEqualTo(3);
        board.applied(at(3), 8);
        assertThat(board.reached(at(3))).isEqualTo(8);
        look(5);
        assertThat(board.reached(at(5))).isEqualTo(8);
    }

    @Test
    void what_another_node_has_applied_is_known_at_the_next_look() {
        look(3);
        board.applied(at(3), 4);
        look(9);
        assertThat(board.reached(at(9))).isEqualTo(9);
    }

    @Test
    void what_was_set_back_is_as_far_as_it_was_set_back_to() {
        look(3);
        board.applied(at(3), 8);
        look(2);
        assertThat(board.reached(at(2))).isEqualTo(2);
        board.applied(at(2), 3);
        assertThat(board.reached(at(2))).isEqualTo(3);
    }

    private void look(long position) {
        board.show(new Board.State(List.of(at(position)), 9, Map.of()));
    }

    private static Build at(long position) {
        return new Build(ID, "orders", 1, 1, Build.State.LIVE, Instant.EPOCH, null, null, position, position, null, 0);
    }
}
