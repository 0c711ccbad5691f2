package market.sourcing.api.returns;

import java.util.List;
import java.util.Objects;
import market.sourcing.api.body.CountedLines;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.returns.event.Units;
import org.jspecify.annotations.Nullable;

/**
 * So many of one line of the order.
 *
 * @param line its number in the order, from 1
 * @param units at least 1
 */
public record UnitsBody(
        @Required @Nullable Integer line,
        @Required @Nullable Integer units) implements CountedLines.Entry {
    @Override
    public @Nullable Integer count() {
        return units;
    }

    /** What could be read of them; what could not be is in the errors. */
    public static List<Units> readAll(@Nullable List<@Nullable UnitsBody> raw, FieldErrors fields) {
        return raw == null
                ? List.of()
                : CountedLines.read(
                        raw,
                        0,
                        "units",
                        fields,
                        one -> new Units(Objects.requireNonNull(one.line), Objects.requireNonNull(one.units)));
    }

    public static List<UnitsBody> shown(List<Units> units) {
        return units.stream().map(one -> new UnitsBody(one.line(), one.units())).toList();
    }
}
