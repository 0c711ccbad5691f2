package market.sourcing.projections.pool.detail;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import market.sourcing.domain.pool.event.PlainRule;
import market.sourcing.domain.pool.event.PoolClosed;
import market.sourcing.domain.pool.event.PoolEvent;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.pool.event.PoolRenamed;
import market.sourcing.domain.pool.event.PoolRuleChanged;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.pool.detail.PoolDetail.Rule;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds what happens to pools themselves. */
public final class PoolDetailProjector implements Projector<PoolDetail> {
    public static final View<PoolDetail> VIEW = new View<>("pool_detail", 1, PoolDetail.class, List.of());

    @Override
    public View<PoolDetail> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof PoolEvent about ? List.of(about.poolId()) : List.of();
    }

    @Override
    public PoolDetail fold(@Nullable PoolDetail before, String id, Recorded recorded) {
        return switch ((PoolEvent) recorded.event()) {
            case PoolOpened opened -> opened(opened, recorded);
            case PoolRenamed renamed -> required(before, id, renamed).named(renamed.name(), recorded.sequence());
            case PoolRuleChanged changed ->
                required(before, id, changed).asking(rule(changed.rule()), recorded.sequence());
            case PoolClosed closed ->
                required(before, id, closed)
                        .closed(Instants.stored(closed.closedAt()), closed.reason(), recorded.sequence());
        };
    }

    private static PoolDetail opened(PoolOpened opened, Recorded recorded) {
        var rule = opened.rule();
        return new PoolDetail(
                opened.poolId(),
                recorded.sequence(),
                opened.name(),
                rule == null ? null : rule(rule),
                Instants.stored(opened.openedAt()),
                null,
                null);
    }

    private static Rule rule(PlainRule rule) {
        var price = rule.price();
        return new Rule(
                inOrder(rule.categories()),
                inOrder(rule.labels()),
                price == null ? null : price.least(),
                price == null ? null : price.most(),
                price == null ? null : price.currency(),
                rule.slowestPromise(),
                inOrder(rule.standing()),
                inOrder(rule.shipFrom()));
    }

    private static List<String> inOrder(Collection<String> words) {
        return words.stream().sorted().toList();
    }
}
