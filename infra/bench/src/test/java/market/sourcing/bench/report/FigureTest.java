package market.sourcing.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void the_median_is_the_middle_round_or_the_mean_of_the_middle_two() {
        assertThat(figure(Target.atLeast(2), 9, 1, 2).median()).isEqualTo(2);
        assertThat(figure(Target.atLeast(2), 9, 1, 2, 4).median()).isEqualTo(3);
    }

    @Test
    void a_target_is_met_by_the_median() {
        assertThat(figure(Target.atLeast(2), 9, 1, 2).met()).isTrue();
        assertThat(figure(Target.atMost(1), 9, 1, 2).met()).isFalse();
        assertThat(new Figure("f", "ms", List.of(1.0), null).met()).isNull();
    }

    @Test
    void the_spread_is_the_least_and_the_most() {
        var figure = figure(Target.atMost(1), 9, 1, 2);
        assertThat(List.of(figure.least(), figure.most())).containsExactly(1.0, 9.0);
    }

    private static Figure figure(Target target, double... rounds) {
        return new Figure("f", "1/s", java.util.Arrays.stream(rounds).boxed().toList(), target);
    }
}
