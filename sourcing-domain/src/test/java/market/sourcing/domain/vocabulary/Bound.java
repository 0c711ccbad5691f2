package market.sourcing.domain.vocabulary;

import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.ListingId;
import org.jspecify.annotations.Nullable;

/** Writes down what binds an order: by default goods from the first factory's stock, sent free of freight within China. */
public final class Bound {
    private final List<OrderTerms.Line> lines;
    private String factory = Factories.FACTORY.value();
    private String owner = Actors.OWNER.account().value();
    private String currency = "CNY";
    private long freight;
    private long grams;
    private @Nullable Long deposit;
    private String shipTo = "CN";
    private String promise = "H48";
    private @Nullable Integer leadTimeDays;
    private String returnRule = "returns-1";
    private @Nullable Long payWithinMinutes;

    private Bound(List<OrderTerms.Line> lines) {
        this.lines = lines;
    }

    public static Bound to(OrderTerms.Line... lines) {
        return new Bound(List.of(lines));
    }

    /** 100 bags at 6.00 and 20.00 of freight. */
    public static OrderTerms toSpotGoods() {
        return to(hundredBags("SPOT")).freight(20_00, 5_000).terms();
    }

    /** The same, taken back under the factory's own rule. */
    public static OrderTerms toSpotGoodsUnderOwnRule() {
        return to(hundredBags("SPOT"))
                .freight(20_00, 5_000)
                .takenBackUnder("own-returns-1")
                .terms();
    }

    /** 100 bags at 6.00 without freight, taken back under the factory's own rule. */
    public static OrderTerms toBagsUnderOwnRule(String kind) {
        return to(hundredBags(kind)).takenBackUnder("own-returns-1").terms();
    }

    /** 1,000 bags at 0.90 and 100.00 of freight, made to order: 300.00 of 1,000.00 are paid first. */
    public static OrderTerms toGoodsMadeToOrder() {
        var line = new OrderTerms.Line(
                Listings.LISTING.value(),
                1,
                "bag",
                "帆布包",
                1_000,
                2,
                "0.9000",
                900_00,
                "WHOLESALE",
                "MADE_TO_ORDER",
                null);
        return to(line).freight(100_00, 5_000)
                .deposit(300_00)
                .promising("LEAD_TIME", 15)
                .terms();
    }

    public static OrderTerms.Line hundredBags(String kind) {
        return new OrderTerms.Line(
                Listings.LISTING.value(), 1, "bag", "帆布包", 100, 100, "6.0000", 600_00, "WHOLESALE", kind, null);
    }

    public static OrderTerms.Line line(
            ListingId listing, long version, String sku, int units, int tierFrom, String price, long amountMinor) {
        return line(listing, version, sku, units, tierFrom, price, amountMinor, "WHOLESALE", null);
    }

    public static OrderTerms.Line line(
            ListingId listing,
            long version,
            String sku,
            int units,
            int tierFrom,
            String price,
            long amountMinor,
            String mode,
            @Nullable String reference) {
        return new OrderTerms.Line(
                listing.value(), version, sku, "帆布包", units, tierFrom, price, amountMinor, mode, "SPOT", reference);
    }

    /** By the second factory. */
    public Bound byTheOther() {
        factory = Factories.OTHER_FACTORY.value();
        owner = Actors.OTHER_OWNER.account().value();
        return this;
    }

    public Bound in(String newCurrency) {
        currency = newCurrency;
        return this;
    }

    public Bound freight(long minor, long countedGrams) {
        freight = minor;
        grams = countedGrams;
        return this;
    }

    public Bound deposit(long minor) {
        deposit = minor;
        return this;
    }

    public Bound sentTo(String code) {
        shipTo = code;
        return this;
    }

    public Bound promising(String newPromise, @Nullable Integer days) {
        promise = newPromise;
        leadTimeDays = days;
        return this;
    }

    public Bound takenBackUnder(String rule) {
        returnRule = rule;
        return this;
    }

    public Bound paidWithin(long minutes) {
        payWithinMinutes = minutes;
        return this;
    }

    public OrderTerms terms() {
        var goods = lines.stream().mapToLong(OrderTerms.Line::amountMinor).sum();
        return new OrderTerms(
                factory,
                owner,
                currency,
                lines,
                goods,
                freight,
                grams,
                goods + freight,
                deposit,
                shipTo,
                promise,
                leadTimeDays,
                returnRule,
                "trade-1",
                payWithinMinutes);
    }
}
