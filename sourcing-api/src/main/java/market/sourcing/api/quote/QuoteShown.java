package market.sourcing.api.quote;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import market.sourcing.api.contract.OneOf;
import market.sourcing.api.money.MoneyBody;
import market.sourcing.api.terms.ShortfallShown;
import market.sourcing.api.terms.TermsShown;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.projections.quote.detail.QuoteDetail;
import org.jspecify.annotations.Nullable;

/**
 * A quote: one offer a factory, and what can't be ordered like this.
 *
 * @param agreed whether its prices were agreed with this buyer
 * @param savings what one carton more would save
 * @param orders what was ordered on it
 * @param validUntil the first instant at which it no longer binds
 * @param termsHash SHA-256 over everything that binds
 */
public record QuoteShown(
        String id,
        long version,
        @OneOf(State.class) String state,
        String buyerId,
        boolean agreed,
        List<TermsShown> offers,
        List<ShortfallShown> shortfalls,
        List<SavingShown> savings,
        List<OrderedShown> orders,
        Instant validUntil,
        String termsHash) {

    private enum State {
        OPEN,
        EXPIRED
    }

    /**
     * One step more of a listing.
     *
     * @param quantity of the listing then
     * @param total of the factory's whole offer then
     * @param saves against the same goods at the prices of the quoted quantity
     */
    public record SavingShown(String factoryId, String listingId, int quantity, MoneyBody total, MoneyBody saves) {
        static SavingShown of(QuoteIssued.Saving saving) {
            return new SavingShown(
                    saving.factoryId(),
                    saving.listingId(),
                    saving.quantity(),
                    MoneyBody.shown(saving.totalMinor(), saving.currency()),
                    MoneyBody.shown(saving.savesMinor(), saving.currency()));
        }
    }

    /** One factory's offer became an order. */
    public record OrderedShown(String factoryId, String orderId) {}

    public static QuoteShown of(IssuedQuote quote) {
        var issued = quote.issued();
        return new QuoteShown(
                issued.quoteId(),
                quote.version(),
                State.OPEN.name(),
                issued.buyerId(),
                issued.agreedBy() != null,
                issued.offers().stream().map(TermsShown::of).toList(),
                issued.shortfalls().stream().map(ShortfallShown::of).toList(),
                issued.savings().stream().map(SavingShown::of).toList(),
                List.of(),
                issued.validUntil(),
                issued.termsHash());
    }

    /** @param mayKnow the factories whose part of it the caller may know */
    public static QuoteShown of(QuoteDetail quote, Predicate<@Nullable String> mayKnow) {
        return new QuoteShown(
                quote.id(),
                quote.version(),
                (quote.expired() ? State.EXPIRED : State.OPEN).name(),
                quote.buyerId(),
                quote.agreedBy() != null,
                quote.offers().stream()
                        .filter(offer -> mayKnow.test(offer.factoryId()))
                        .map((OrderTerms offer) -> TermsShown.of(offer))
                        .toList(),
                quote.shortfalls().stream()
                        .filter(shortfall -> mayKnow.test(shortfall.factoryId()))
                        .map((Shortfall shortfall) -> ShortfallShown.of(shortfall))
                        .toList(),
                quote.savings().stream()
                        .filter(saving -> mayKnow.test(saving.factoryId()))
                        .map(SavingShown::of)
                        .toList(),
                quote.orders().stream()
                        .filter(order -> mayKnow.test(order.factoryId()))
                        .map((QuoteOrdered.Ordered order) -> new OrderedShown(order.factoryId(), order.orderId()))
                        .toList(),
                quote.validUntil(),
                quote.termsHash());
    }
}
