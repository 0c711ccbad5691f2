package market.sourcing.api.returns.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.problem.Problem;
import market.sourcing.domain.returns.Eligibility;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What of an order may come back.
 *
 * @param asOf the instant for which it holds
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 * @param receipt left out while the goods have not arrived
 * @param instantUntil until when the whole order is refunded at once because it was not handed over
 */
record EligibilityShown(
        String orderId,
        Instant asOf,
        String returnRule,
        String platformRules,
        @Nullable ReceiptShown receipt,
        @Nullable Instant instantUntil,
        List<LineShown> lines) {

    /**
     * When the goods were signed for.
     *
     * @param countsFrom when windows begin
     */
    record ReceiptShown(
            @Nullable Instant receivedAt,
            @Nullable LocalDate receivedOn,
            @Nullable String timeZone,
            Instant countsFrom) {
        static @Nullable ReceiptShown of(@Nullable Receipt receipt) {
            return switch (receipt) {
                case null -> null;
                case Receipt.AtInstant(var at, var countsFrom) -> new ReceiptShown(at, null, null, countsFrom);
                case Receipt.OnDay(var day, var zone, var countsFrom) ->
                    new ReceiptShown(null, day, zone.getId(), countsFrom);
            };
        }
    }

    /**
     * One line.
     *
     * @param line its number in the order, from 1
     * @param left units that no case is about
     */
    record LineShown(int line, String listingId, String sku, int bought, int left, List<AnswerShown> answers) {}

    /**
     * Whether all that is left of a line may come back for a reason.
     *
     * @param until the first instant at which it is too late; null while the goods have not arrived
     * @param least units that have to come back together
     * @param most units that may
     * @param whyNot null when it may
     */
    record AnswerShown(
            @OneOf(ReturnReason.class) String reason,
            @OneOf(Wanted.class) String wanted,
            boolean may,
            @Nullable Instant until,
            int least,
            int most,
            boolean unopenedOnly,
            boolean needsEvidence,
            @Nullable WhyNot whyNot) {}

    /**
     * What stands against it, as a refused claim would tell.
     *
     * @param facts of the code
     */
    record WhyNot(String code, String detail, Map<String, Object> facts) {
        static @Nullable WhyNot of(@Nullable Refused refused) {
            return refused == null
                    ? null
                    : new WhyNot(refused.code().name(), Problem.sentenceOf(refused), new TreeMap<>(refused.facts()));
        }
    }

    static EligibilityShown of(Eligibility found, Instant now) {
        return new EligibilityShown(
                found.orderId(),
                now,
                found.returnRule(),
                found.platformRules(),
                ReceiptShown.of(found.receipt()),
                found.instantUntil(),
                found.lines().stream().map(EligibilityShown::line).toList());
    }

    private static LineShown line(Eligibility.Line line) {
        return new LineShown(
                line.number(),
                line.listingId(),
                line.sku(),
                line.bought(),
                line.left(),
                line.answers().stream().map(EligibilityShown::answer).toList());
    }

    private static AnswerShown answer(Eligibility.Answer answer) {
        return new AnswerShown(
                answer.reason().name(),
                answer.wanted().name(),
                answer.objection() == null,
                answer.until(),
                answer.least(),
                answer.most(),
                answer.unopenedOnly(),
                answer.needsEvidence(),
                WhyNot.of(answer.objection()));
    }
}
