package market.sourcing.domain.order.pricing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.factory.FreightTemplate;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.OrderMustBeBookable;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Destination;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What binds when the goods of one factory are ordered now.
 *
 * @param freight the factory's template; none means that it bears the freight
 * @param paymentTime how long the factory lets buyers hold goods without paying; none means as long as the platform does
 * @param returnRule the version of the factory's return terms that binds now
 */
public record Pricing(
        Optional<FreightTemplate> freight,
        Optional<Duration> paymentTime,
        Destination shipTo,
        TradeRules rules,
        String returnRule) {

    /**
     * The terms of a basket against which no rule objects.
     *
     * @throws market.sourcing.domain.shared.Refused when the goods are not sent there, or cost more or less than can be
     *     booked
     */
    public OrderTerms terms(Basket basket) {
        return bound(byTheirListings(basket));
    }

    Money total(Basket basket) {
        var lines = byTheirListings(basket);
        var goods = sum(lines);
        return goods.plus(Freight.of(lines, goods, freight, shipTo).fee());
    }

    private static List<PricedLine> byTheirListings(Basket basket) {
        var modes = SaleModes.of(basket);
        var shares = basket.byListing();
        return basket.lines().stream()
                .map(line -> priced(
                        line, modes.of(line.listing()).orElseThrow(), requireNonNull(shares.get(line.listing()))))
                .toList();
    }

    private static PricedLine priced(Basket.Line line, SaleMode mode, Basket.Share share) {
        if (mode == SaleMode.DROPSHIP) {
            return new PricedLine(line, mode, 1, requireNonNull(line.offer().dropshipPrice()));
        }
        var tier = SaleModes.tier(line.offer().ladder(), share.quantity());
        return new PricedLine(line, mode, tier.from().units(), tier.price());
    }

    /**
     * The terms of a basket whose prices were agreed.
     *
     * @param prices one for each line, in the order of the lines
     * @param agreedFreight or null for what the factory asks otherwise
     * @throws market.sourcing.domain.shared.Refused {@link market.sourcing.domain.shared.RefusalCode#CURRENCIES_DIFFER} and as
     *     {@link #terms}
     */
    public OrderTerms agreed(Basket basket, List<UnitPrice> prices, @Nullable Money agreedFreight) {
        var lines = new ArrayList<PricedLine>();
        for (var line : basket.lines()) {
            var price = prices.get(lines.size());
            Currencies.requireSame(line.offer().currency(), price.currency());
            lines.add(new PricedLine(line, SaleMode.AGREED, 1, price));
        }
        var goods = sum(lines);
        return agreedFreight == null
                ? bound(lines)
                : bound(
                        lines,
                        goods,
                        new Freight(0, Money.zero(goods.currency()).plus(agreedFreight)));
    }

    private OrderTerms bound(List<PricedLine> lines) {
        var goods = sum(lines);
        return bound(lines, goods, Freight.of(lines, goods, freight, shipTo));
    }

    private static void mustCostSomething(Money total) {
        if (!total.isPositive()) {
            throw new Refused(
                    RefusalCode.AMOUNT_TOO_SMALL, "This costs less than the smallest amount of its currency.");
        }
    }

    private OrderTerms bound(List<PricedLine> lines, Money goods, Freight sent) {
        var first = lines.getFirst().line().offer();
        var total = goods.plus(sent.fee());
        mustCostSomething(total);
        OrderMustBeBookable.check(total);
        var promise = lines.stream()
                .map(line -> line.line().offer().dispatchPromise())
                .reduce(DispatchPromise::slower)
                .orElseThrow();
        return new OrderTerms(
                first.factory().value(),
                first.owner().value(),
                first.currency().getCurrencyCode(),
                lines.stream().map(PricedLine::plain).toList(),
                goods.minor(),
                sent.fee().minor(),
                sent.grams(),
                total.minor(),
                deposit(lines, total),
                shipTo.code(),
                promise.name(),
                promise == DispatchPromise.LEAD_TIME ? longestLeadTime(lines) : null,
                returnRule,
                rules.version(),
                payWithinMinutes());
    }

    /** A factory gives less time than the platform, never more. */
    private @Nullable Long payWithinMinutes() {
        return paymentTime
                .filter(time -> time.compareTo(rules.unpaidCloses()) < 0)
                .map(Duration::toMinutes)
                .orElse(null);
    }

    private static Money sum(List<PricedLine> lines) {
        return lines.stream().map(PricedLine::amount).reduce(Money::plus).orElseThrow();
    }

    /** A total so small that its part rounds to nothing is paid at once. */
    private @Nullable Long deposit(List<PricedLine> lines, Money total) {
        var part = total.share(rules.deposit());
        return isStaged(lines) && part.isPositive() ? part.minor() : null;
    }

    private static boolean isStaged(List<PricedLine> lines) {
        return lines.stream().anyMatch(line -> line.line().offer().productionKind() != ProductionKind.SPOT);
    }

    private static int longestLeadTime(List<PricedLine> lines) {
        return lines.stream()
                .map(line -> line.line().offer().leadTimeDays())
                .mapToInt(days -> days == null ? 0 : days)
                .max()
                .orElseThrow();
    }
}
