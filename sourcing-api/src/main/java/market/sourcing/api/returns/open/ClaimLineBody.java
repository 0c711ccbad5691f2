package market.sourcing.api.returns.open;

import java.util.List;
import java.util.Objects;
import market.sourcing.api.body.CountedLines;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.returns.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that are claimed.
 *
 * @param line its number in the order, from 1
 * @param units at least 1
 * @param opened whether any of them was unpacked; false when left out
 */
record ClaimLineBody(
        @Required @Nullable Integer line,
        @Required @Nullable Integer units,
        @Nullable Boolean opened) implements CountedLines.Entry {
    @Override
    public @Nullable Integer count() {
        return units;
    }

    /** What could be read of them; what could not be is in the errors. */
    static List<Claim.Line> readAll(@Nullable List<@Nullable ClaimLineBody> raw, FieldErrors fields) {
        fields.required("lines", raw);
        return raw == null ? List.of() : CountedLines.read(raw, 1, "units", fields, ClaimLineBody::claimed);
    }

    private static Claim.Line claimed(ClaimLineBody body) {
        return new Claim.Line(
                Objects.requireNonNull(body.line),
                Objects.requireNonNull(body.units),
                Boolean.TRUE.equals(body.opened));
    }
}
