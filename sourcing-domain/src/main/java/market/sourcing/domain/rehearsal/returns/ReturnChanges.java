package market.sourcing.domain.rehearsal.returns;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Another return rule for every order; null stays as it was. It may be harder to buyers than the platform allows: only what
 * would have come of it is asked.
 *
 * @param noReason how long after the receipt goods may come back without a reason
 * @param restockingFee of the goods' amount, when they come back without a reason
 * @param answer by when factories answer, where they don't promise to answer fast
 * @param past null when orders from elsewhere take no part
 */
public record ReturnChanges(
        @Nullable Duration noReason,
        @Nullable BasisPoints restockingFee,
        @Nullable Duration answer,
        @Nullable PastReceipts past) {
    /** Everything as it was. */
    public static final ReturnChanges NONE = new ReturnChanges(null, null, null, null);

    public ReturnChanges {
        mustBePositive("noReasonHours", noReason);
        mustBePositive("answerHours", answer);
    }

    private static void mustBePositive(String field, @Nullable Duration time) {
        if (time != null && (time.isNegative() || time.isZero())) {
            throw new Refused(RefusalCode.INVALID_VALUE, "This takes an hour at least.", Map.of("field", field));
        }
    }

    /** The rule that would have bound an order. */
    ReturnRule on(ReturnRule bound) {
        var byListing = new LinkedHashMap<String, ReturnTerms>();
        bound.byListing().forEach((listing, terms) -> byListing.put(listing, on(terms)));
        return new ReturnRule(bound.version(), bound.platform(), on(bound.terms()), byListing);
    }

    private ReturnTerms on(ReturnTerms terms) {
        return new ReturnTerms(
                Objects.requireNonNullElse(noReason, terms.noReason()),
                terms.goods(),
                terms.unopenedOnly(),
                terms.leastUnits(),
                Objects.requireNonNullElse(restockingFee, terms.restockingFee()),
                terms.exchangeDays(),
                terms.noReasonFreight(),
                terms.freightInsured(),
                terms.withoutGoods(),
                Objects.requireNonNullElse(answer, terms.answer()),
                terms.fastRefund());
    }
}
