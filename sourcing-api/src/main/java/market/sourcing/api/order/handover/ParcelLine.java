package market.sourcing.api.order.handover;

import java.util.List;
import java.util.Objects;
import market.sourcing.api.body.CountedLines;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.delivery.event.Content;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one line in one parcel.
 *
 * @param line its number in the order, from 1
 * @param quantity pieces, at least 1
 */
record ParcelLine(
        @Required @Nullable Integer line,
        @Required @Nullable Integer quantity) implements CountedLines.Entry {
    @Override
    public @Nullable Integer count() {
        return quantity;
    }

    /** What could be read of them; what could not be is in the errors. */
    static List<Content> readAll(@Nullable List<@Nullable ParcelLine> raw, FieldErrors fields) {
        return raw == null || raw.isEmpty()
                ? List.of()
                : CountedLines.read(
                        raw,
                        1,
                        "quantity",
                        fields,
                        one -> new Content(Objects.requireNonNull(one.line), Objects.requireNonNull(one.quantity)));
    }
}
