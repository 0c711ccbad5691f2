package market.sourcing.domain.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.SoldBack;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;

/** Counts what came back of an order a second time, from its events, and looks after each whether that could be. */
public final class ReturnedUnits {
    private final OrderTerms terms;
    private final Map<Integer, Integer> claimed = new HashMap<>();
    private final Map<Integer, Integer> units = new HashMap<>();
    private final Map<Integer, Long> goods = new HashMap<>();
    private final Map<String, String> outcomes = new HashMap<>();
    private final Map<String, Long> granted = new HashMap<>();
    private long freight;

    public ReturnedUnits(OrderTerms terms) {
        this.terms = terms;
    }

    public void note(List<Object> events) {
        events.forEach(this::note);
        var moved = events.stream()
                .filter(GoodsRefunded.class::isInstance)
                .mapToLong(event -> ((GoodsRefunded) event).amountMinor())
                .sum();
        var promised = events.stream()
                .filter(ReturnRefundGranted.class::isInstance)
                .mapToLong(event -> ((ReturnRefundGranted) event).refund().totalMinor())
                .sum();
        assertThat(moved).isEqualTo(promised);
    }

    private void note(Object event) {
        switch (event) {
            case ReturnRequested it ->
                assertThat(outcomes.put(it.caseId(), "OPEN")).isNull();
            case UnitsClaimed it -> it.units().forEach(one -> count(claimed, one.line(), one.units()));
            case ClaimEnded it -> it.freed().forEach(one -> count(claimed, one.line(), -one.units()));
            case UnitsRefunded it -> {
                it.units().forEach(one -> count(units, one.line(), one.units()));
                goods.merge(it.units().getFirst().line(), it.goodsMinor(), Long::sum);
                freight += it.freightOutMinor();
                assertThat(requireNonNull(it.sale()).lines().stream()
                                .mapToLong(SoldBack.Line::amountMinor)
                                .sum())
                        .isEqualTo(it.goodsMinor());
            }
            case ReturnRefundGranted it ->
                granted.merge(it.caseId(), it.refund().totalMinor(), Long::sum);
            case CaseClosed it -> {
                assertThat(outcomes.put(it.caseId(), it.outcome())).isEqualTo("OPEN");
                assertThat(it.refundedMinor()).isEqualTo(granted.getOrDefault(it.caseId(), 0L));
            }
            default -> {}
        }
    }

    private void count(Map<Integer, Integer> counts, int line, int more) {
        var bought = terms.lines().get(line - 1);
        assertThat(counts.merge(line, more, Integer::sum)).isBetween(0, bought.quantity());
    }

    /** A line that came back as a whole is paid back as a whole, and of a part no more than it was. */
    public void mustAddUp() {
        for (var line = 1; line <= terms.lines().size(); line++) {
            var bought = terms.lines().get(line - 1);
            var back = goods.getOrDefault(line, 0L);
            if (units.getOrDefault(line, 0) == bought.quantity()) {
                assertThat(back).isEqualTo(bought.amountMinor());
            } else {
                assertThat(back).isBetween(0L, bought.amountMinor());
            }
        }
        assertThat(freight).isBetween(0L, terms.freightMinor());
    }

    public void mustAllBeOver() {
        assertThat(outcomes.values()).doesNotContain("OPEN");
    }

    /** What each case was granted. */
    public Map<String, Long> granted() {
        return granted;
    }

    public Map<String, String> outcomes() {
        return outcomes;
    }
}
