package market.sourcing.domain.vocabulary;

import java.util.Arrays;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.MixedBatch;
import market.sourcing.domain.listing.Offer;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.shared.ValidQuantities;
import org.jspecify.annotations.Nullable;

/** Offers and baskets without a marketplace: by default the first factory's, from 50 in cartons of 24, at 1.00. */
public final class OnOffer {
    private final ListingId listing;
    private final String sku;
    private FactoryId factory = Factories.FACTORY;
    private PriceLadder ladder = Terms.ladder(1, "1");
    private ValidQuantities quantities = new ValidQuantities(new Quantity(50), new Quantity(24));
    private @Nullable MixedBatch mixedBatch;
    private @Nullable UnitPrice dropshipPrice;
    private ProductionKind kind = ProductionKind.SPOT;
    private @Nullable Money freeFreightFrom;
    private @Nullable Integer grams;

    private OnOffer(ListingId listing, String sku) {
        this.listing = listing;
        this.sku = sku;
    }

    public static OnOffer of(ListingId listing, String sku) {
        return new OnOffer(listing, sku);
    }

    public OnOffer by(FactoryId other) {
        factory = other;
        return this;
    }

    public OnOffer at(PriceLadder other) {
        ladder = other;
        return this;
    }

    public OnOffer from(int minimum, int multiple) {
        quantities = new ValidQuantities(new Quantity(minimum), new Quantity(multiple));
        return this;
    }

    public OnOffer mixed(@Nullable MixedBatch threshold) {
        mixedBatch = threshold;
        return this;
    }

    public OnOffer dropshipAt(@Nullable UnitPrice price) {
        dropshipPrice = price;
        return this;
    }

    public OnOffer made(ProductionKind other) {
        kind = other;
        return this;
    }

    public OnOffer freeFreightFrom(@Nullable Money goods) {
        freeFreightFrom = goods;
        return this;
    }

    public OnOffer weighing(@Nullable Integer unitGrams) {
        grams = unitGrams;
        return this;
    }

    public Basket.Line line(int number, int units) {
        return line(number, units, null);
    }

    public Basket.Line line(int number, int units, @Nullable String reference) {
        var offer = new Offer(
                listing,
                factory,
                Actors.OWNER.account(),
                sku,
                "帆布包",
                ladder.currency(),
                quantities,
                ladder,
                mixedBatch,
                dropshipPrice,
                kind,
                DispatchPromise.H48,
                null,
                freeFreightFrom,
                grams);
        return new Basket.Line(number, offer, 1, new Quantity(units), reference);
    }

    public static Basket basket(Basket.Line... lines) {
        return new Basket(Arrays.asList(lines));
    }
}
