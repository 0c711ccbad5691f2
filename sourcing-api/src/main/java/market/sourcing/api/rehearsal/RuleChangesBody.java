package market.sourcing.api.rehearsal;

import java.util.Map;
import java.util.Objects;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.domain.rehearsal.delivery.RuleChanges;
import org.jspecify.annotations.Nullable;

/**
 * Other numbers.
 *
 * @param version of the delivery rules to begin with, such as delivery-1; left out, the one that bound each order
 * @param compensationPercent of what was paid for late goods: a decimal as text, 0 to 100 with at most 2 decimals
 * @param leastMinor the least compensation in minor units, by ISO 4217 code
 * @param mostMinor the most compensation in minor units, by ISO 4217 code
 * @param overdueAfter so many times the promise let the buyer cancel for free, 1 to 100
 */
record RuleChangesBody(
        @Nullable String version,
        @Nullable String compensationPercent,
        @Nullable Map<String, Long> leastMinor,
        @Nullable Map<String, Long> mostMinor,
        @Nullable Integer overdueAfter) {
    private static final int MOST_TIMES = 100;

    static Read<RuleChanges> read(String field, @Nullable RuleChangesBody raw, FieldErrors fields) {
        return raw == null ? () -> RuleChanges.NONE : raw.read(field, fields);
    }

    private Read<RuleChanges> read(String field, FieldErrors fields) {
        var share = fields.optional(field + ".compensationPercent", compensationPercent, Values::percent);
        var least = amounts(field + ".leastMinor", leastMinor, fields);
        var most = amounts(field + ".mostMinor", mostMinor, fields);
        var times =
                fields.optional(field + ".overdueAfter", overdueAfter, value -> Values.within(value, 1, MOST_TIMES));
        return fields.madeOfParts(
                field, () -> new RuleChanges(version, share.get(), least.get(), most.get(), times.get()));
    }

    private static Read<Map<String, Long>> amounts(String field, @Nullable Map<String, Long> raw, FieldErrors fields) {
        var amounts = Objects.requireNonNullElse(raw, Map.<String, Long>of());
        var each = amounts.entrySet().stream()
                .map(amount -> fields.made(
                        field + "." + amount.getKey(), () -> Values.amount(amount.getKey(), amount.getValue())))
                .toList();
        return () -> {
            each.forEach(Read::get);
            return amounts;
        };
    }
}
