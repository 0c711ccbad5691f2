package market.sourcing.domain.vocabulary;

import java.util.Map;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.command.ChangeListingTerms;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.listing.command.PauseListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.listing.command.StatePriorSales;
import market.sourcing.domain.listing.command.WithdrawListing;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;

/** Histories and commands of listings, by default of the first factory's bag. */
public final class Listings {
    public static final ListingId LISTING = new ListingId("listing-bag");
    public static final ListingId SECOND = new ListingId("listing-second-bag");
    public static final ListingId FOREIGN = new ListingId("listing-sock");
    public static final String FINGERPRINT = "draft-bag";

    private Listings() {}

    public static ListingDrafted drafted() {
        return drafted(LISTING, Terms.ofABag());
    }

    public static ListingDrafted drafted(ListingId listing, Terms terms) {
        return new ListingDrafted(
                listing.value(),
                Factories.FACTORY.value(),
                Actors.OWNER.account().value(),
                terms.plain(),
                FINGERPRINT);
    }

    public static ListingDrafted foreignDrafted(Terms terms) {
        return new ListingDrafted(
                FOREIGN.value(),
                Factories.OTHER_FACTORY.value(),
                Actors.OTHER_OWNER.account().value(),
                terms.plain(),
                "draft-sock");
    }

    public static ListingPublished published() {
        return published(LISTING);
    }

    public static ListingPublished published(ListingId listing) {
        return new ListingPublished(listing.value(), factoryOf(listing));
    }

    private static String factoryOf(ListingId listing) {
        return (listing.equals(FOREIGN) ? Factories.OTHER_FACTORY : Factories.FACTORY).value();
    }

    public static ListingPaused paused() {
        return new ListingPaused(LISTING.value(), Factories.FACTORY.value(), "holiday");
    }

    public static ListingWithdrawn withdrawn() {
        return withdrawn(LISTING);
    }

    public static ListingWithdrawn withdrawn(ListingId listing) {
        return new ListingWithdrawn(listing.value(), factoryOf(listing), "discontinued");
    }

    public static ListingTermsChanged termsChanged(Terms terms) {
        return new ListingTermsChanged(LISTING.value(), Factories.FACTORY.value(), terms.plain());
    }

    public static ListingRepriced repriced(PriceLadder ladder) {
        return new ListingRepriced(LISTING.value(), Factories.FACTORY.value(), Terms.plain(ladder), Map.of(), null);
    }

    public static StockCounted counted(String sku, int units) {
        return new StockCounted(LISTING.value(), Factories.FACTORY.value(), sku, units);
    }

    public static StockReserved reserved(OrderId order, String sku, int units) {
        return reserved(order, Actors.BUYER, sku, units);
    }

    public static StockReserved reserved(OrderId order, Actor buyer, String sku, int units) {
        return new StockReserved(
                LISTING.value(),
                Factories.FACTORY.value(),
                sku,
                order.value(),
                units,
                buyer.account().value());
    }

    public static StockReleased released(OrderId order, String sku, int units) {
        return new StockReleased(LISTING.value(), Factories.FACTORY.value(), sku, order.value(), units);
    }

    public static DispatchVoided dispatchVoided(OrderId order, String sku, int units) {
        return new DispatchVoided(LISTING.value(), Factories.FACTORY.value(), sku, order.value(), units);
    }

    public static StockDispatched dispatched(OrderId order, String sku, int units) {
        return new StockDispatched(LISTING.value(), Factories.FACTORY.value(), sku, order.value(), units);
    }

    public static PriorSalesStated priorSalesStated() {
        return new PriorSalesStated(LISTING.value(), Factories.FACTORY.value(), 5_000, 90, "1688");
    }

    public static DraftListing draft() {
        return draft(LISTING, Actors.OWNER, Terms.ofABag(), FINGERPRINT);
    }

    public static DraftListing draft(ListingId listing, Actor actor, Terms terms, String fingerprint) {
        return new DraftListing(listing, Factories.FACTORY, actor, terms.terms(), fingerprint);
    }

    public static PublishListing publish(Actor actor) {
        return new PublishListing(LISTING, null, actor);
    }

    public static RepriceListing reprice(Actor actor, PriceLadder ladder) {
        return new RepriceListing(LISTING, null, actor, ladder, Map.of(), null);
    }

    public static ChangeListingTerms changeTerms(Actor actor, Terms terms) {
        return new ChangeListingTerms(LISTING, null, actor, terms.terms());
    }

    public static PauseListing pause(Actor actor) {
        return new PauseListing(LISTING, null, actor, "holiday");
    }

    public static WithdrawListing withdraw(Actor actor) {
        return new WithdrawListing(LISTING, null, actor, "discontinued");
    }

    public static CountStock count(Actor actor, String sku, int units) {
        return new CountStock(LISTING, null, actor, sku, units);
    }

    public static StatePriorSales statePriorSales(Actor actor) {
        return new StatePriorSales(LISTING, null, actor, 5_000, 90, "1688");
    }
}
