package market.sourcing.domain.consignee;

import static market.sourcing.domain.timer.TimerKind.CONSIGNEE_UNUSED;
import static market.sourcing.domain.vocabulary.Actors.AGENT;
import static market.sourcing.domain.vocabulary.Consignees.CUSTOMER;
import static market.sourcing.domain.vocabulary.Consignees.erased;
import static market.sourcing.domain.vocabulary.Consignees.lookedAt;
import static market.sourcing.domain.vocabulary.Consignees.named;
import static market.sourcing.domain.vocabulary.Consignees.stated;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.timer.TimerChange;
import org.junit.jupiter.api.Test;

class ConsigneeTimersTest {
    private final ConsigneeTimers timers = new ConsigneeTimers();

    @Test
    void who_was_stated_has_30_days_until_somebody_orders_in_his_name() {
        assertThat(timers.after(stated()))
                .containsExactly(TimerChange.set(CONSIGNEE_UNUSED, CUSTOMER.value(), inDays(30)));
        assertThat(timers.after(named())).containsExactly(TimerChange.stop(CONSIGNEE_UNUSED, CUSTOMER.value()));
        assertThat(timers.after(erased(AGENT))).containsExactly(TimerChange.stop(CONSIGNEE_UNUSED, CUSTOMER.value()));
        assertThat(timers.after(lookedAt(null))).isEmpty();
    }
}
