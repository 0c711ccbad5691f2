package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.requested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

/** Goods are made in 15 days on which factories work; Spring Festival is closed from 15 to 23 February 2026 in Shanghai. */
class BalanceInAClosureFixtureTest {
    private static final Instant DEPOSIT = Instant.parse("2026-02-10T08:00:00Z");
    private static final Instant MADE = Instant.parse("2026-03-06T08:00:00Z");

    private static NoteApproval approved(String name, long minor, Instant at) {
        return new NoteApproval(ORDER, new PaymentId("payment-" + name), Money.of(minor, "CNY"), "charge-" + name, at);
    }

    private static Marketplace placedAndAsked() {
        return given(placed(Bound.toGoodsMadeToOrder()), requested("one", Stage.DEPOSIT, 300_00));
    }

    private static PromiseStarted promise(String balancePaidAt) {
        var market = placedAndAsked();
        market.when(approved("one", 300_00, DEPOSIT));
        market.and(requested("two", Stage.BALANCE, 700_00));
        return market.when(approved("two", 700_00, Instant.parse(balancePaidAt)))
                .written(PromiseStarted.class);
    }

    @Test
    void closed_days_between_deposit_and_balance_make_nothing() {
        assertThat(promise("2026-02-20T03:00:00Z").dueAt()).isEqualTo(MADE);
        assertThat(promise("2026-02-26T03:00:00Z").dueAt()).isEqualTo(MADE);
        assertThat(promise("2026-02-11T03:00:00Z").dueAt()).isEqualTo(MADE);
    }

    @Test
    void a_balance_is_due_five_days_after_the_goods_can_be_made() {
        var paid = placedAndAsked().when(approved("one", 300_00, DEPOSIT)).written(OrderPaid.class);
        assertThat(paid.balanceDueAt()).isEqualTo("2026-03-11T08:00:00Z");
    }
}
