package market.sourcing.infra.imports.order;

import java.util.Currency;
import market.sourcing.domain.listing.Category;
import market.sourcing.domain.shared.Currencies;

/**
 * What holds for all rows of a book.
 *
 * @param currency of its prices
 * @param language of its descriptions
 * @param category of the listings that its codes become
 */
record BookTerms(Currency currency, String language, Category category) {
    /** Of the known book. */
    static final BookTerms KNOWN = new BookTerms(Currencies.of("GBP"), "en", new Category("giftware"));
}
