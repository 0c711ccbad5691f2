package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Marketplace.given;

import java.util.stream.IntStream;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.ListingId;

/** Marketplaces in which something is on sale. */
public final class Shops {
    private Shops() {}

    /** The first factory sells one listing. */
    public static Marketplace selling(Terms terms) {
        return given(
                Factories.onboarded(),
                Factories.verified(),
                Listings.drafted(Listings.LISTING, terms),
                Listings.published());
    }

    public static Marketplace sellingBags() {
        return selling(Terms.ofABag());
    }

    /** The first factory sells two listings. */
    public static Marketplace selling(Terms first, Terms second) {
        return selling(first).and(Listings.drafted(Listings.SECOND, second), Listings.published(Listings.SECOND));
    }

    /** Two factories sell a listing each. */
    public static Marketplace sellingHereAndThere(Terms here, Terms there) {
        return selling(here)
                .and(
                        Factories.otherOnboarded(),
                        Factories.verified(Factories.OTHER_FACTORY),
                        Listings.foreignDrafted(there),
                        Listings.published(Listings.FOREIGN));
    }

    /** With so many SKUs, sku-1 and on. */
    public static Terms inSkus(Terms terms, int number) {
        IntStream.rangeClosed(1, number).forEach(i -> terms.sku("sku-" + i));
        return terms;
    }

    /** One piece of each of so many SKUs, sku-1 and on. */
    public static AskedLine[] oneOfEach(ListingId listing, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> Orders.line(listing, "sku-" + i, 1))
                .toArray(AskedLine[]::new);
    }
}
