package market.sourcing.api.pool.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.function.Function;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Parameters;
import market.sourcing.api.body.Read;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.pool.feed.merchant.MerchantFeed;
import market.sourcing.api.pool.feed.merchant.Shop;
import market.sourcing.api.pool.feed.merchant.ShopLinks;
import market.sourcing.api.pricing.StationPrices;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.station.StationPricing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /feed/v1/pools/{id}/snapshot/merchant} */
@RestController
class MerchantController {
    private static final Quantity ONE = new Quantity(1);
    private static final int MOST_MARKUP = 100_000;

    private final FeedDesk desk;
    private final BulkAnswer answer;
    private final StationPrices prices;
    private final TradeTime time;

    MerchantController(FeedDesk desk, BulkAnswer answer, StationPrices prices, TradeTime time) {
        this.desk = desk;
        this.answer = answer;
        this.prices = prices;
        this.time = time;
    }

    /**
     * What is in the pool now as product data for Google Merchant (RSS 2.0), for a shop abroad: an item for each SKU that is sold by the piece,
     * at its dropship price with the station's fee in the station's currency by the newest rate of exchange, and what the shop adds. A
     * product's id is the same for good. An answer that was cut, or broken off, is no well-formed XML: keep the one before.
     *
     * @param station whose currency, fee and languages hold
     * @param link the shop's page of a product, with {@code {id}} in it, and maybe {@code {listing}} and {@code {sku}}
     * @param image the shop's picture of a product, likewise
     * @param markup what the shop adds, in ten-thousandths of what it pays, 0 to 100000; rounded half-up
     */
    @Refuses(
            value = {
                RefusalCode.POOL_UNKNOWN,
                RefusalCode.STATION_UNKNOWN,
                RefusalCode.STATION_CLOSED,
            },
            api = ApiCode.VIEW_BEHIND)
    @ApiResponse(
            responseCode = "200",
            description = "RSS 2.0 with the attributes of the product data specification",
            content = @Content(mediaType = Products.MEDIA_TYPE, schema = @Schema(type = "string")))
    @OpenTo({Role.AGENT, Role.OPERATOR, Role.AUDITOR})
    @GetMapping("/feed/v1/pools/{id}/snapshot/merchant")
    void readMerchant(
            @PathVariable PoolId id,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String image,
            @RequestParam(required = false) @Nullable String markup,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        desk.mustSee(id, actor);
        var errors = new FieldErrors();
        var market = errors.required("station", station, StationId::ofCode);
        var links = ShopLinks.read("link", link, errors);
        var images = ShopLinks.read("image", image, errors);
        Read<Integer> added =
                markup == null ? () -> 0 : Parameters.wholeNumber("markup", markup, 0, MOST_MARKUP, errors);
        errors.throwIfAny();
        var pricing = prices.of(market.get());
        pricing.mustBeOpen();
        var shop = new Shop(links.get(), images.get(), prices.languages(market.get()));
        var feed = new MerchantFeed(shop, prices(pricing, added.get()));
        answer.give(id, actor, request, response, new Products(desk.feed(), id, desk.newest(), feed));
    }

    private Function<UnitPrice, Money> prices(StationPricing pricing, int markup) {
        var rates = new RatesOf(currency -> prices.newest(pricing, currency));
        var now = time.now();
        return each -> {
            var paid = pricing.price(each, ONE, rates.of(each.currency()), now).total();
            return Money.rounded(
                    paid.amount().multiply(BigDecimal.valueOf(BasisPoints.WHOLE + markup, 4)), paid.currency());
        };
    }
}
