package market.sourcing.api.rehearsal;

import java.time.Duration;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.rehearsal.returns.PastReceipts;
import market.sourcing.domain.rehearsal.returns.ReturnChanges;
import org.jspecify.annotations.Nullable;

/**
 * Another return rule for every order. What is left out stays as it was.
 *
 * @param noReasonHours how long after the receipt goods may come back without a reason, 1 to 10000
 * @param restockingFeePercent of the goods' amount, when they come back without a reason: a decimal as text, 0 to 100
 * @param answerHours by when factories answer, 1 to 10000; those that answer fast still do
 * @param pastReceivedAfterHours lets past orders from elsewhere take part: each is taken to have arrived so long after it was
 *     placed, 0 to 10000
 */
record ReturnsBody(
        @Nullable Integer noReasonHours,
        @Nullable String restockingFeePercent,
        @Nullable Integer answerHours,
        @Nullable Integer pastReceivedAfterHours) {
    private static final int MOST_HOURS = 10_000;

    static Read<ReturnChanges> read(String field, @Nullable ReturnsBody raw, FieldErrors fields) {
        return raw == null ? () -> ReturnChanges.NONE : raw.read(field, fields);
    }

    private Read<ReturnChanges> read(String field, FieldErrors fields) {
        var window = fields.optional(field + ".noReasonHours", noReasonHours, hours -> hours(hours, 1));
        var fee = fields.optional(field + ".restockingFeePercent", restockingFeePercent, Values::percent);
        var answer = fields.optional(field + ".answerHours", answerHours, hours -> hours(hours, 1));
        var past = fields.optional(
                field + ".pastReceivedAfterHours", pastReceivedAfterHours, hours -> new PastReceipts(hours(hours, 0)));
        return fields.madeOfParts(field, () -> new ReturnChanges(window.get(), fee.get(), answer.get(), past.get()));
    }

    private static Duration hours(int hours, int least) {
        return Duration.ofHours(Values.within(hours, least, MOST_HOURS));
    }
}
