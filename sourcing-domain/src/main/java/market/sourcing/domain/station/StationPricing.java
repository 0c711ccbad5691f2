package market.sourcing.domain.station;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.rate.PostedRate;
import market.sourcing.domain.rate.event.RateUsed;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * How a station prices goods: what they cost in their own currency, all pieces together, times the newest rate, and the fee of that; each
 * rounded half-up to minor units of the station's currency once, from all digits. So rounding is as Article 5 of Regulation (EC)
 * 1103/97 has it, and minor units are those of ISO 4217: dong and won have none.
 *
 * @param currency of every price there
 * @param fee the platform's, of the dropship price
 */
public record StationPricing(StationId station, boolean open, Currency currency, BasisPoints fee) {
    /** As much as one order may come to. */
    private static final long MOST = 1_000_000_000_000_000L;

    /** The pair whose rate is needed for goods of a currency; empty where it is the station's own. */
    public Optional<CurrencyPair> pair(Currency goods) {
        return goods.equals(currency) ? Optional.empty() : Optional.of(new CurrencyPair(goods, currency));
    }

    /**
     * What so many pieces cost there.
     *
     * @param each the dropship price
     * @param newest the newest rate of {@link #pair}; null where none was posted or none is needed
     * @throws Refused {@link RefusalCode#STATION_CLOSED}, {@link RefusalCode#NO_RATE}, {@link RefusalCode#RATE_TOO_OLD},
     *     {@link RefusalCode#AMOUNT_TOO_SMALL}, {@link RefusalCode#AMOUNT_TOO_LARGE}
     */
    public StationPrice price(UnitPrice each, Quantity quantity, @Nullable PostedRate newest, Instant at) {
        mustBeOpen();
        var cost = each.value().multiply(BigDecimal.valueOf(quantity.units()));
        var pair = pair(each.currency());
        if (pair.isEmpty()) {
            return price(cost, null);
        }
        var rate = known(pair.get(), newest);
        return price(rate.worth(cost), rate.used(at));
    }

    /** @throws Refused {@link RefusalCode#STATION_CLOSED} */
    public void mustBeOpen() {
        if (!open) {
            throw new Refused(RefusalCode.STATION_CLOSED, "The station is closed.", Map.of("station", station.code()));
        }
    }

    private static PostedRate known(CurrencyPair pair, @Nullable PostedRate newest) {
        if (newest == null) {
            throw new Refused(
                    RefusalCode.NO_RATE, "No rate of exchange was posted for this.", Map.of("pair", pair.name()));
        }
        Currencies.requireSame(pair.base(), newest.pair().base());
        Currencies.requireSame(pair.quote(), newest.pair().quote());
        return newest;
    }

    private StationPrice price(BigDecimal cost, @Nullable RateUsed rate) {
        var goods = Money.rounded(cost, currency);
        if (!goods.isPositive()) {
            throw new Refused(RefusalCode.AMOUNT_TOO_SMALL, "This costs less than the smallest coin.");
        }
        var share = Money.rounded(cost.multiply(BigDecimal.valueOf(fee.points(), 4)), currency);
        var total = goods.plus(share);
        if (total.minor() > MOST) {
            throw new Refused(
                    RefusalCode.AMOUNT_TOO_LARGE,
                    "That is more than one order may come to.",
                    Map.of("mostMinor", MOST, "currency", currency.getCurrencyCode()));
        }
        return new StationPrice(goods, share, total, rate);
    }
}
