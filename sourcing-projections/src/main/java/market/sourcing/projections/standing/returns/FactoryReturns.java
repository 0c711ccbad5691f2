package market.sourcing.projections.standing.returns;

import java.time.Instant;
import java.time.LocalDate;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The last verdict on a factory's returns.
 *
 * @param id the factory's
 * @param version of the factory's standing
 * @param since from when on something was said against it without a break; null while it is fine
 * @param verdict FINE, TOO_MANY_RETURNS or TOO_MANY_DISPUTES
 */
public record FactoryReturns(
        @BsonId String id, long version, @Nullable Instant since, String verdict, Judgement judgement)
        implements Versioned {

    /**
     * What it was judged by.
     *
     * @param firstDay the first day of UTC that counts
     * @param lastDay the last one
     * @param returned of the orders sent
     * @param disputed of the cases opened
     * @param countedTo the position of the last event that was counted
     * @param rules the version of the numbers
     */
    public record Judgement(
            LocalDate firstDay,
            LocalDate lastDay,
            long sent,
            long returned,
            long opened,
            long disputed,
            long countedTo,
            String rules,
            Instant judgedAt) {}
}
