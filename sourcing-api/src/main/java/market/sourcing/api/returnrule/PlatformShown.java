package market.sourcing.api.returnrule;

import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.factory.PlainReturnRule;
import market.sourcing.domain.rulebook.ReturnRules;

/**
 * One version of the platform's numbers for taking goods back: what no factory can undercut, and the deadlines of a case.
 *
 * @param source where the numbers come from
 * @param terms what binds where a factory states nothing; its window and its answering time can't be undercut
 * @param restockingFeePointsAtMost ten-thousandths of the goods' amount
 * @param noReasonHoursAtMost the longest window that a factory may give
 * @param faultClaimHours so long after the receipt a fault can be claimed
 * @param counterfeitClaimHours the same for counterfeits
 * @param escalatableAfterHours so long after the claim the buyer may call an operator in a dispute
 * @param escalatesAfterHours so long after the claim a dispute calls one by itself
 * @param sendBackWithinHours after the acceptance
 * @param inspectWithinHours after the goods were sent back; silence accepts them
 * @param replaceWithinHours after the inspection; otherwise the money goes back
 * @param decideWithinHours after the escalation; otherwise the claim stands
 * @param fastAnswerMinutes of a factory that promises fast refunds
 * @param instantWithinMinutes so long after ordering, goods that were not handed over are refunded at once
 * @param instantAtMost up to this total, in minor units by currency
 * @param returnFreightAtMost what a factory at fault pays at most for the way back, in minor units by currency
 * @param returnFreightPointsElsewhere the most in another currency, in ten-thousandths of the claimed goods' amount
 * @param insuredAtMost what freight insurance pays at most for the way back, in minor units by currency
 */
public record PlatformShown(
        String version,
        String source,
        ReturnTermsBody terms,
        int restockingFeePointsAtMost,
        long noReasonHoursAtMost,
        long faultClaimHours,
        long counterfeitClaimHours,
        long escalatableAfterHours,
        long escalatesAfterHours,
        long sendBackWithinHours,
        long inspectWithinHours,
        long replaceWithinHours,
        long decideWithinHours,
        long fastAnswerMinutes,
        long instantWithinMinutes,
        Map<String, Long> instantAtMost,
        Map<String, Long> returnFreightAtMost,
        int returnFreightPointsElsewhere,
        Map<String, Long> insuredAtMost) {

    public static PlatformShown of(ReturnRules rules) {
        return new PlatformShown(
                rules.version(),
                rules.source(),
                ReturnTermsBody.shown(PlainReturnRule.plain(rules.terms())),
                rules.restockingAtMost().points(),
                rules.longestWindow().toHours(),
                rules.faultClaims().toHours(),
                rules.counterfeitClaims().toHours(),
                rules.escalatableAfter().toHours(),
                rules.escalatesAfter().toHours(),
                rules.sendBackWithin().toHours(),
                rules.inspectWithin().toHours(),
                rules.replaceWithin().toHours(),
                rules.decideWithin().toHours(),
                rules.fastAnswer().toMinutes(),
                rules.instantWithin().toMinutes(),
                new TreeMap<>(rules.instantAtMost()),
                new TreeMap<>(rules.returnFreightAtMost()),
                rules.returnFreightElsewhere().points(),
                new TreeMap<>(rules.insuredAtMost()));
    }
}
