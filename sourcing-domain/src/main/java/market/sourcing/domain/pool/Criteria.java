package market.sourcing.domain.pool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Places;
import market.sourcing.domain.pool.event.PlainRule;
import org.jspecify.annotations.Nullable;

/** A rule as its event states it, laid against listings; it is read without being checked again, whatever rules may be by now. */
record Criteria(PlainRule rule) {

    /** What the listing is not, in the order of the criteria; empty when it fulfils the rule. */
    List<Criterion> unfulfilledBy(Candidate candidate) {
        var goods = candidate.goods();
        var unfulfilled = new ArrayList<Criterion>();
        note(
                unfulfilled,
                Criterion.CATEGORY,
                rule.categories().isEmpty() || rule.categories().contains(goods.category()));
        note(unfulfilled, Criterion.LABEL, goods.labels().containsAll(rule.labels()));
        note(unfulfilled, Criterion.PRICE, isIn(rule.price(), goods));
        note(unfulfilled, Criterion.PROMISE, isAsSoonAs(rule.slowestPromise(), goods.promise()));
        note(
                unfulfilled,
                Criterion.STANDING,
                rule.standing().stream().allMatch(asked -> candidate.standing().contains(GoodStanding.valueOf(asked))));
        note(unfulfilled, Criterion.SHIP_FROM, isSentFrom(goods.shipFrom()));
        return unfulfilled;
    }

    boolean asksForStanding() {
        return !rule.standing().isEmpty();
    }

    private static void note(List<Criterion> unfulfilled, Criterion criterion, boolean isFulfilled) {
        if (!isFulfilled) {
            unfulfilled.add(criterion);
        }
    }

    /** Prices of two currencies can't be compared: no rate is asked for here. */
    private static boolean isIn(PlainRule.@Nullable PlainRange range, Goods goods) {
        if (range == null) {
            return true;
        }
        var price = new BigDecimal(goods.price());
        return range.currency().equals(goods.currency())
                && (range.least() == null || price.compareTo(new BigDecimal(range.least())) >= 0)
                && (range.most() == null || price.compareTo(new BigDecimal(range.most())) <= 0);
    }

    private static boolean isAsSoonAs(@Nullable String slowest, String promise) {
        return slowest == null || DispatchPromise.valueOf(promise).compareTo(DispatchPromise.valueOf(slowest)) <= 0;
    }

    private boolean isSentFrom(@Nullable String stated) {
        return rule.shipFrom().isEmpty() || !Collections.disjoint(rule.shipFrom(), Places.of(stated));
    }
}
