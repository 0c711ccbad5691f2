package market.sourcing.api.listing.actions;

import static market.sourcing.api.actions.Stated.REASON;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import market.sourcing.api.actions.Verb;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.listing.ListingTerms;
import market.sourcing.domain.listing.PriceLadder;
import market.sourcing.domain.listing.Titles;
import market.sourcing.domain.listing.command.ChangeListingTerms;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.listing.command.PauseListing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.listing.command.RepriceListing;
import market.sourcing.domain.listing.command.WithdrawListing;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.translation.Language;
import market.sourcing.domain.translation.command.CorrectText;

/** What may be done with a listing. */
final class ListingVerbs {
    /** The most that can be counted: no less than what is ordered, whoever waits for it. */
    private static final int COUNTED = 10_000_000;

    /** Of any currency; nobody asks it for anything. */
    private static final String PRICE = "9876543";

    private static final Language ENGLISH = new Language("en");
    private static final Quantity ONE = new Quantity(1);

    static final List<Verb<AskedListing>> ALL = List.of(
            verb("publish", of -> new PublishListing(of.id(), null, of.actor())),
            verb("pause", of -> new PauseListing(of.id(), null, of.actor(), REASON)),
            verb("withdraw", of -> new WithdrawListing(of.id(), null, of.actor(), REASON)),
            verb("reprice", of -> new RepriceListing(of.id(), null, of.actor(), ladder(of), Map.of(), null)),
            verb("change-terms", of -> new ChangeListingTerms(of.id(), null, of.actor(), terms(of))),
            verb("stock", of -> new CountStock(of.id(), null, of.actor(), of.sku(), COUNTED)),
            verb("texts", of -> new CorrectText(of.id(), null, of.actor(), ENGLISH, of.text(), REASON, Instant.EPOCH)));

    private ListingVerbs() {}

    private static Verb<AskedListing> verb(String name, Function<AskedListing, Object> command) {
        return new Verb<>("/api/listings/{id}/" + name, command);
    }

    /** For every quantity that there may be. */
    private static PriceLadder ladder(AskedListing of) {
        return new PriceLadder(List.of(new PriceLadder.Tier(ONE, null, price(of))));
    }

    private static UnitPrice price(AskedListing of) {
        return UnitPrice.of(PRICE, of.currency());
    }

    /** Others than it has, under a code that it has already. */
    private static ListingTerms terms(AskedListing of) {
        return ListingTerms.ofOneSku(
                new Titles(Map.of("en", REASON)), new Category("tried"), of.sku(), price(of), null);
    }
}
