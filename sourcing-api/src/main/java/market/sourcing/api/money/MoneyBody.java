package market.sourcing.api.money;

import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount.
 *
 * @param minor in minor units of the currency, such as cents
 * @param currency ISO 4217
 */
public record MoneyBody(
        @Required @Nullable Long minor, @Required @Nullable String currency) {

    public static MoneyBody shown(long minor, String currency) {
        return new MoneyBody(minor, currency);
    }

    public static @Nullable MoneyBody shownOrNull(@Nullable Long minor, String currency) {
        return minor == null ? null : shown(minor, currency);
    }

    public static Read<@Nullable Money> readOptional(String field, @Nullable MoneyBody raw, FieldErrors errors) {
        return raw == null ? () -> null : Read.orNone(read(field, raw, errors));
    }

    public static Read<Money> read(String field, @Nullable MoneyBody raw, FieldErrors errors) {
        if (raw == null) {
            return errors.required(field, null);
        }
        var minor = errors.required(field + ".minor", raw.minor);
        var currency = errors.required(field + ".currency", raw.currency, Currencies::of);
        return errors.made(field, () -> new Money(minor.get(), currency.get()));
    }
}
