package market.sourcing.api.listing.terms;

import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.projections.listing.detail.DetailTerms;
import org.jspecify.annotations.Nullable;

/** The threshold that several listings of the factory meet together, by quantity or by amount. */
public record MixedBatchBody(
        @Nullable Integer quantity, @Nullable MoneyBody amount) {

    static @Nullable MixedBatchBody shown(DetailTerms.@Nullable MixedBatch batch, String currency) {
        return batch == null
                ? null
                : new MixedBatchBody(batch.quantity(), MoneyBody.shownOrNull(batch.amountMinor(), currency));
    }

    static Read<@Nullable MixedBatch> read(String field, @Nullable MixedBatchBody raw, FieldErrors errors) {
        if (raw == null) {
            return () -> null;
        }
        var quantity = errors.optional(field + ".quantity", raw.quantity, Quantity::new);
        var amount = MoneyBody.readOptional(field + ".amount", raw.amount, errors);
        return errors.made(field, () -> new MixedBatch(quantity.get(), amount.get()));
    }
}
