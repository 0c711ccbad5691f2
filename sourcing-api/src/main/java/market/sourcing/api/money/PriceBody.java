package market.sourcing.api.money;

import java.util.regex.Pattern;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Required;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * The price of one piece.
 *
 * @param value a plain decimal as text, above 0, with at most 4 places
 * @param currency ISO 4217
 */
public record PriceBody(
        @Required @Nullable String value,
        @Required @Nullable String currency) {
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

    /**
     * A price as it is shown.
     *
     * @param fourPlaces the stored form
     */
    public static PriceBody shown(String fourPlaces, String currency) {
        return new PriceBody(fourPlaces, currency);
    }

    public static @Nullable PriceBody shownOrNull(@Nullable String fourPlaces, String currency) {
        return fourPlaces == null ? null : shown(fourPlaces, currency);
    }

    public static Read<UnitPrice> read(String field, @Nullable PriceBody raw, FieldErrors errors) {
        if (raw == null) {
            return errors.required(field, null);
        }
        var value = errors.required(field + ".value", raw.value, PriceBody::plain);
        var currency = errors.required(field + ".currency", raw.currency, Currencies::of);
        return errors.made(field, () -> UnitPrice.of(value.get(), currency.get().getCurrencyCode()));
    }

    public static Read<@Nullable UnitPrice> readOptional(String field, @Nullable PriceBody raw, FieldErrors errors) {
        if (raw == null) {
            return () -> null;
        }
        return Read.orNone(read(field, raw, errors));
    }

    private static String plain(String value) {
        if (!PLAIN_DECIMAL.matcher(value).matches()) {
            throw new Refused(RefusalCode.INVALID_VALUE, "A unit price is a plain decimal such as 6.1000.");
        }
        return value;
    }
}
