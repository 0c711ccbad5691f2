package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.policy.ReturnPolicy;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What of an order may come back, line by line.
 *
 * @param returnRule the version that the order was placed under
 * @param platformRules the version of the platform's numbers under it
 * @param instantUntil until when the whole order is refunded at once because it was not handed over; null where it is not
 */
public record Eligibility(
        String orderId,
        String returnRule,
        String platformRules,
        @Nullable Receipt receipt,
        @Nullable Instant instantUntil,
        List<Line> lines) {
    public Eligibility {
        lines = List.copyOf(lines);
    }

    /** @param left units that no case is about */
    public record Line(int number, String listingId, String sku, int bought, int left, List<Answer> answers) {
        public Line {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Whether what is left of a line may come back for a reason, as far as it is about as much.
     *
     * @param until the first instant at which it is too late; null while the goods have not arrived
     * @param least units that have to come back together
     * @param most units that may
     * @param objection null when it may
     */
    public record Answer(
            ReturnReason reason,
            Wanted wanted,
            @Nullable Instant until,
            int least,
            int most,
            boolean unopenedOnly,
            boolean needsEvidence,
            @Nullable Refused objection) {}

    /** As of an instant. */
    public static Eligibility of(Purchase purchase, @Nullable Instant instantUntil, Instant now) {
        var lines = new ArrayList<Line>();
        for (var bought : purchase.terms().lines()) {
            int number = lines.size() + 1;
            lines.add(new Line(
                    number,
                    bought.listingId(),
                    bought.sku(),
                    bought.quantity(),
                    purchase.left(number),
                    answers(purchase, number, now)));
        }
        return new Eligibility(
                purchase.order().value(),
                purchase.rule().version(),
                purchase.rule().platform().version(),
                purchase.receipt(),
                instantUntil,
                lines);
    }

    private static List<Answer> answers(Purchase purchase, int number, Instant now) {
        var answers = new ArrayList<Answer>();
        for (var wanted : Wanted.values()) {
            for (var reason : ReturnReason.values()) {
                answer(purchase, number, reason, wanted, now).ifPresent(answers::add);
            }
        }
        return answers;
    }

    /** An exchange is not spoken of where none is offered. */
    private static Optional<Answer> answer(
            Purchase purchase, int number, ReturnReason reason, Wanted wanted, Instant now) {
        var terms = purchase.termsOf(purchase.terms().lines().get(number - 1));
        if (wanted == Wanted.EXCHANGE && (terms.exchangeDays() == 0 || !reason.hasGoods())) {
            return Optional.empty();
        }
        var free = reason == ReturnReason.NO_REASON;
        int left = purchase.left(number);
        int most =
                reason == ReturnReason.LATE ? Math.min(left, purchase.lateness().most(number)) : left;
        var line = new Claim.Line(number, Math.max(1, most), false);
        var claim = new Claim(reason, wanted, List.of(line), true, now);
        return Optional.of(new Answer(
                reason,
                wanted,
                Windows.until(purchase, number, reason, wanted).orElse(null),
                free ? Math.min(terms.leastUnits(), Math.max(1, left)) : 1,
                most,
                free && terms.asksForUnopened(),
                reason.needsEvidence(),
                ReturnPolicy.firstObjection(purchase, claim, line).orElse(null)));
    }
}
