package market.sourcing.domain.returns;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.CASE_DUE;
import static market.sourcing.domain.timer.TimerKind.ESCROW_RELEASE;
import static market.sourcing.domain.vocabulary.Returns.ANSWER_BY;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.vocabulary.Returns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnTimersTest {
    private static final String CASE_ID = CASE.value();
    private static final String ORDER = "order-first";
    private static final Instant DUE = inDays(9);

    private final ReturnTimers timers = new ReturnTimers();

    private static CaseClosed closed(@Nullable Instant releaseAt) {
        return new CaseClosed(CASE_ID, ORDER, "WITHDRAWN", 0, "CNY", releaseAt, LATER);
    }

    @Test
    void a_claim_is_to_be_answered_and_stops_the_release() {
        var requested = received().when(open(DAMAGED, 10)).written(ReturnRequested.class);
        assertThat(timers.after(requested))
                .containsExactly(set(CASE_DUE, CASE_ID, ANSWER_BY), stop(ESCROW_RELEASE, ORDER));
    }

    @Test
    void each_step_sets_the_time_anew() {
        var steps = List.of(
                new ReturnAccepted(CASE_ID, ORDER, "FACTORY", null, true, DUE, LATER, null),
                new ReturnRefused(CASE_ID, ORDER, "account-owner", "x", DUE, LATER),
                new GoodsSentBack(CASE_ID, ORDER, "simulated", "SIM901", 0, DUE, LATER, null),
                new GoodsInspected(CASE_ID, ORDER, "DISPUTED", List.of(), "x", DUE, LATER),
                new CaseEscalated(CASE_ID, ORDER, "RULE", null, DUE, LATER),
                new CaseDecided(CASE_ID, ORDER, "account-operator", List.of(), true, "x", DUE, LATER));
        for (var step : steps) {
            assertThat(timers.after(step)).containsExactly(set(CASE_DUE, CASE_ID, DUE));
        }
    }

    @Test
    void where_nothing_is_awaited_nothing_is_due() {
        assertThat(timers.after(new ReturnAccepted(CASE_ID, ORDER, "FACTORY", null, false, null, LATER, null)))
                .containsExactly(stop(CASE_DUE, CASE_ID));
        assertThat(timers.after(new EvidenceAdded(CASE_ID, ORDER, "account-buyer", "BUYER", Returns.PHOTO, LATER)))
                .isEmpty();
    }

    @Test
    void the_end_of_a_case_lets_the_money_go() {
        assertThat(timers.after(closed(DUE))).containsExactly(stop(CASE_DUE, CASE_ID), set(ESCROW_RELEASE, ORDER, DUE));
        assertThat(timers.after(closed(null))).containsExactly(stop(CASE_DUE, CASE_ID));
    }
}
