package market.sourcing.domain.factory;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.factory.event.ReturnRuleStated.ForListing;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.rulebook.FreightBearer;
import market.sourcing.domain.rulebook.GoodsKind;
import market.sourcing.domain.rulebook.RefundWithoutGoods;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.FactoryId;

/** A return rule in the shape in which events store it, and read back from it. */
public final class PlainReturnRule {
    private PlainReturnRule() {}

    static ReturnRuleStated of(FactoryId factory, ReturnRule rule, Instant at) {
        return new ReturnRuleStated(
                factory.value(),
                rule.version(),
                rule.platform().version(),
                plain(rule.terms()),
                rule.byListing().entrySet().stream()
                        .map(listing -> new ForListing(listing.getKey(), plain(listing.getValue())))
                        .toList(),
                at);
    }

    /** One set of terms as events and answers have it. */
    public static PlainReturnTerms plain(ReturnTerms terms) {
        return new PlainReturnTerms(
                terms.noReason().toHours(),
                terms.goods().name(),
                terms.unopenedOnly(),
                terms.leastUnits(),
                terms.restockingFee().points(),
                terms.exchangeDays(),
                terms.noReasonFreight().name(),
                terms.freightInsured(),
                terms.withoutGoods().name(),
                terms.answer().toHours(),
                terms.fastRefund());
    }

    /** What was stated, to judge by. */
    public static ReturnRule rule(ReturnRuleStated stated) {
        Map<String, ReturnTerms> byListing = new LinkedHashMap<>();
        stated.byListing().forEach(listing -> byListing.put(listing.listingId(), terms(listing.terms())));
        return new ReturnRule(
                stated.version(), Rulebook.RETURNS.version(stated.platformRules()), terms(stated.terms()), byListing);
    }

    private static ReturnTerms terms(PlainReturnTerms plain) {
        return new ReturnTerms(
                Duration.ofHours(plain.noReasonHours()),
                GoodsKind.valueOf(plain.goods()),
                plain.unopenedOnly(),
                plain.leastUnits(),
                new BasisPoints(plain.restockingFeePoints()),
                plain.exchangeDays(),
                FreightBearer.valueOf(plain.noReasonFreight()),
                plain.freightInsured(),
                RefundWithoutGoods.valueOf(plain.withoutGoods()),
                Duration.ofHours(plain.answerHours()),
                plain.fastRefund());
    }
}
