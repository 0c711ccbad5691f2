package market.sourcing.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import market.sourcing.api.problem.ProblemException;
import market.sourcing.infra.clock.MovableClock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ClockControllerTest {

    @Test
    void where_the_clock_is_the_systems_there_is_nothing_to_see_or_move() {
        var controller = new ClockController(new StaticListableBeanFactory().getBeanProvider(MovableClock.class));
        assertThatThrownBy(controller::clock)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(ended -> assertThat(ended.problem().status().value()).isEqualTo(404));
    }
}
