package market.sourcing.domain.pool;

import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Unit prices from one to another, both among them, in one currency; either may be left open. */
public record PriceRange(
        @Nullable UnitPrice least, @Nullable UnitPrice most) {

    /** @throws Refused {@link RefusalCode#INVALID_VALUE}, {@link RefusalCode#CURRENCIES_DIFFER} */
    public PriceRange {
        if (least == null && most == null) {
            throw Refused.invalid("price", "A range of prices has a least or a most, or both.");
        }
        if (least != null && most != null) {
            Currencies.requireSame(least.currency(), most.currency());
            if (most.isBelow(least)) {
                throw Refused.invalid("price", "The most of a range of prices is not below its least.");
            }
        }
    }
}
