package market.sourcing.domain.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Money;

/**
 * The platform's numbers for taking goods back: what no factory can undercut, and the deadlines of a case. The version that
 * was applied is stored in the event.
 *
 * @param version such as returns-1
 * @param terms what binds where a factory states nothing of its own; its window and its answering time can't be undercut
 * @param restockingAtMost the most of the goods' amount that a factory may keep of a return without a reason
 * @param longestWindow the longest no-reason window that a factory may give
 * @param faultClaims so long after the receipt a fault can be claimed
 * @param counterfeitClaims the same for counterfeits
 * @param escalatableAfter so long after the claim a buyer may call an operator
 * @param escalatesAfter so long after the claim a dispute calls one by itself
 * @param sendBackWithin after the acceptance; what is not sent by then is kept
 * @param inspectWithin after the goods were sent back; silence accepts them
 * @param replaceWithin after the inspection; otherwise the money goes back
 * @param replacementScanned a carrier has other goods so long after they were stated, or by the end of {@code replaceWithin};
 *     nothing where the factory's word is enough
 * @param wayBackScanned a carrier has what is sent back so long after it was stated, or by the end of {@code sendBackWithin};
 *     nothing where the buyer's word is enough
 * @param replacementArrives so long after a carrier had them they are taken to have arrived
 * @param decideWithin after the escalation; otherwise the claim stands
 * @param fastAnswer the answering time of a factory that promises fast refunds
 * @param night claims of these hours are answered by {@code morning}
 * @param instantWithin so long after ordering, goods that were not handed over are refunded at once
 * @param instantAtMost and up to this total, in minor units by ISO 4217 code; a currency without it has no instant refund
 * @param returnFreightAtMost what a factory at fault pays at most for the way back, in minor units by ISO 4217 code
 * @param returnFreightElsewhere the most in a currency without it, of the claimed goods' amount
 * @param insuredAtMost what freight insurance pays at most for the way back, in the same way; a currency without it is not
 *     insured
 */
public record ReturnRules(
        String version,
        Instant effectiveFrom,
        String source,
        ReturnTerms terms,
        BasisPoints restockingAtMost,
        Duration longestWindow,
        Duration faultClaims,
        Duration counterfeitClaims,
        Duration escalatableAfter,
        Duration escalatesAfter,
        Duration sendBackWithin,
        Duration inspectWithin,
        Duration replaceWithin,
        Duration replacementScanned,
        Duration wayBackScanned,
        Duration replacementArrives,
        Duration decideWithin,
        Duration fastAnswer,
        Night night,
        Duration instantWithin,
        Map<String, Long> instantAtMost,
        Map<String, Long> returnFreightAtMost,
        BasisPoints returnFreightElsewhere,
        Map<String, Long> insuredAtMost)
        implements Versioned {
    public ReturnRules {
        instantAtMost = Map.copyOf(instantAtMost);
        returnFreightAtMost = Map.copyOf(returnFreightAtMost);
        insuredAtMost = Map.copyOf(insuredAtMost);
    }

    /**
     * Hours in which nobody is asked to answer fast, in the zone of the business calendar.
     *
     * @param from the first instant of the night
     * @param to the first instant of the day
     * @param morning by when claims of the night are answered
     */
    public record Night(LocalTime from, LocalTime to, LocalTime morning) {

        boolean has(LocalTime time) {
            return !time.isBefore(from) || time.isBefore(to);
        }
    }

    /** By when a factory that promises fast refunds answers. */
    public Instant fastAnswerBy(Instant claimedAt, BusinessCalendar calendar) {
        var local = claimedAt.atZone(calendar.zone());
        if (!night.has(local.toLocalTime())) {
            return claimedAt.plus(fastAnswer);
        }
        var day = local.toLocalTime().isBefore(night.to())
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(night.morning()).atZone(calendar.zone()).toInstant();
    }

    /** Whether other goods are sent when a carrier says so. */
    public boolean asksForReplacementsScan() {
        return replacementScanned.isPositive();
    }

    /** Whether goods are on their way back when a carrier says so. */
    public boolean asksForWayBacksScan() {
        return wayBackScanned.isPositive();
    }

    public boolean isInstant(Money total) {
        return total.minor() <= instantAtMost.getOrDefault(total.currency().getCurrencyCode(), -1L);
    }

    /** What a factory at fault pays for the way back, of what it cost. */
    public Money returnFreight(Money cost, Money goods) {
        var most = returnFreightAtMost.getOrDefault(
                cost.currency().getCurrencyCode(),
                goods.share(returnFreightElsewhere).minor());
        return new Money(Math.min(cost.minor(), most), cost.currency());
    }

    /** What freight insurance pays for the way back, of what it cost. */
    public Money insured(Money cost) {
        var most = insuredAtMost.getOrDefault(cost.currency().getCurrencyCode(), 0L);
        return new Money(Math.min(cost.minor(), most), cost.currency());
    }
}
