package market.sourcing.api.station;

import java.time.Instant;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Parameters;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.money.PriceBody;
import market.sourcing.api.pricing.StationPrices;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.rate.event.RateUsed;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/stations/{id}/prices} */
@RestController
class PriceAtStationController {
    private final StationPrices prices;
    private final GoodsOnSale goods;
    private final TradeTime time;

    PriceAtStationController(StationPrices prices, GoodsOnSale goods, TradeTime time) {
        this.prices = prices;
        this.goods = goods;
        this.time = time;
    }

    /**
     * What so many pieces cost at a station at this moment. It binds nobody.
     *
     * @param listingVersion of the listing whose price it is
     * @param each the dropship price of one piece, as the factory asks for it
     * @param goods all pieces together in the station's currency, rounded once
     * @param fee the platform's
     * @param total goods and fee
     * @param rate what the goods were converted with; null where they are in the station's currency
     */
    record Response(
            String station,
            String listing,
            long listingVersion,
            int quantity,
            PriceBody each,
            MoneyBody goods,
            MoneyBody fee,
            MoneyBody total,
            @Nullable Rate rate,
            Instant pricedAt) {}

    /**
     * A rate of exchange as it was used.
     *
     * @param rate what 1 of the base comes to
     * @param of the instant at which it held, by its source
     * @param number of the posting, counting those of the pair from 1
     * @param rateRules the version of the numbers by which it is new enough
     */
    record Rate(String base, String quote, String rate, Instant of, long number, String rateRules) {
        static @Nullable Rate of(@Nullable RateUsed used) {
            return used == null
                    ? null
                    : new Rate(used.base(), used.quote(), used.rate(), used.of(), used.number(), used.rateRules());
        }
    }

    /** What pieces of a listing cost at a station now, by the dropship price and the newest rate of exchange. */
    @Refuses({
        RefusalCode.STATION_UNKNOWN,
        RefusalCode.STATION_CLOSED,
        RefusalCode.LISTING_UNKNOWN,
        RefusalCode.DROPSHIP_NOT_OFFERED,
        RefusalCode.NO_RATE,
        RefusalCode.RATE_TOO_OLD,
        RefusalCode.AMOUNT_TOO_SMALL
    })
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping(StationsController.PATH + "/{id}/prices")
    ResponseEntity<Response> price(
            @PathVariable StationId id,
            @RequestParam(required = false) @Nullable String listing,
            @RequestParam(required = false) @Nullable String quantity) {
        var errors = new FieldErrors();
        var wanted = errors.required("listing", listing);
        var pieces = quantity == null
                ? errors.<Integer>required("quantity", null)
                : Parameters.wholeNumber("quantity", quantity, 1, Quantity.MOST, errors);
        errors.throwIfAny();
        var pricing = prices.of(id);
        var offered = goods.dropshipped(wanted.get());
        var now = time.now();
        var price = pricing.price(
                offered.price(),
                new Quantity(pieces.get()),
                prices.newest(pricing, offered.price().currency()),
                now);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Response(
                        id.code(),
                        offered.listing(),
                        offered.version(),
                        pieces.get(),
                        shown(offered.price()),
                        shown(price.goods()),
                        shown(price.fee()),
                        shown(price.total()),
                        Rate.of(price.rate()),
                        now));
    }

    private static PriceBody shown(UnitPrice price) {
        return PriceBody.shown(price.text(), price.currency().getCurrencyCode());
    }

    private static MoneyBody shown(Money money) {
        return MoneyBody.shown(money.minor(), money.currency().getCurrencyCode());
    }
}
