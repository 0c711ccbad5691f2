package market.sourcing.api.rehearsal;

import java.time.Duration;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.rehearsal.delivery.SimulatedHandOvers;
import org.jspecify.annotations.Nullable;

/**
 * How past orders from elsewhere take part: each is taken to have been promised the same, and its hand-over is made up.
 *
 * @param promise the class, H24 to D15
 * @param medianHours half of them took less from payment to hand-over, 1 to 2000; log-normal with a deviation of 0.5, derived
 *     from the order's id
 */
record SimulationBody(
        @OneOf(DispatchPromise.class) @Required @Nullable String promise,
        @Required @Nullable Integer medianHours) {
    private static final int MOST_HOURS = 2_000;

    static Read<@Nullable SimulatedHandOvers> read(String field, @Nullable SimulationBody raw, FieldErrors fields) {
        if (raw == null) {
            return () -> null;
        }
        var promise = fields.required(field + ".promise", raw.promise, Values::promise);
        var hours =
                fields.required(field + ".medianHours", raw.medianHours, value -> Values.within(value, 1, MOST_HOURS));
        return Read.orNone(
                fields.made(field, () -> new SimulatedHandOvers(promise.get(), Duration.ofHours(hours.get()))));
    }
}
