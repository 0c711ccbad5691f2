package market.sourcing.infra.trade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.factory.command.OnboardFactory;
import market.sourcing.domain.factory.command.VerifyFactory;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.Sku;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Role;
import market.sourcing.domain.shared.UnitPrice;

/** A verified factory with listings of one SKU each, which is called as the listing is. */
public final class Stall {
    /** From payment to hand-over of what is made to order. */
    public static final int LEAD_TIME_DAYS = 20;

    private final TwoNodes nodes;
    private final FactoryId factory;
    private final Actor owner;

    private Stall(TwoNodes nodes, String name) {
        this.nodes = nodes;
        this.factory = new FactoryId("factory-" + name);
        this.owner = new Actor(new AccountId("account-" + name), Set.of(Role.FACTORY));
    }

    public static Stall open(TwoNodes nodes, String name) {
        var stall = new Stall(nodes, name);
        nodes.<Long>send(
                0,
                new OnboardFactory(
                        stall.factory, stall.owner, "杭州云织针织厂", "CN", "91330100MA2K" + name, "浙江 杭州", "f-" + name),
                stall.owner);
        nodes.<Long>send(0, new VerifyFactory(stall.factory, null, TwoNodes.OPERATOR), TwoNodes.OPERATOR);
        return stall;
    }

    public FactoryId factory() {
        return factory;
    }

    public Actor owner() {
        return owner;
    }

    /** At 10.00 a piece, with so many on hand. */
    public ListingId offers(String name, String currency, ProductionKind kind, int onHand) {
        var listing = new ListingId("listing-" + name);
        nodes.<Long>send(0, drafting(name, currency, kind), owner);
        nodes.<Long>send(0, new PublishListing(listing, null, owner), owner);
        nodes.<Long>send(0, new CountStock(listing, null, owner, name, onHand), owner);
        return listing;
    }

    DraftListing drafting(String name, String currency, ProductionKind kind) {
        var listing = new ListingId("listing-" + name);
        return new DraftListing(listing, factory, owner, terms(name, currency, kind), "f-" + name);
    }

    private static ListingTerms terms(String sku, String currency, ProductionKind kind) {
        var piece = new Quantity(1);
        boolean spot = kind == ProductionKind.SPOT;
        return new ListingTerms(
                new Titles(Map.of("zh", "瑜伽裤")),
                new Category("activewear"),
                Currencies.of(currency),
                List.of(new Sku(sku, Map.of(), null)),
                new PriceLadder(List.of(new PriceLadder.Tier(piece, null, UnitPrice.of("10.00", currency)))),
                piece,
                piece,
                null,
                null,
                kind,
                spot ? DispatchPromise.H48 : DispatchPromise.LEAD_TIME,
                spot ? null : LEAD_TIME_DAYS,
                null,
                Set.of(),
                null,
                "piece",
                null,
                null);
    }

    public static AskedLine pieces(ListingId listing, int quantity) {
        return new AskedLine(listing, null, new Quantity(quantity), null);
    }
}
