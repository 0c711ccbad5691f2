package market.sourcing.projections.quote.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered.Ordered;
import market.sourcing.domain.quote.event.Shortfall;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuoteDetailTest {
    private static final String ID = "quote-1";
    private static final Shortfall SHORTFALL = new Shortfall(
            "STOCK_TOO_LOW",
            "There are not that many pieces.",
            "factory-3",
            List.of(3),
            "listing-3",
            "RED",
            60,
            12,
            List.of(),
            List.of(List.of(1, 2), List.of(3)),
            List.of("BLUE", "GREEN"));
    private static final QuoteIssued.Saving SAVING =
            new QuoteIssued.Saving(Market.FACTORY, "listing-1", 10, 9000, 1000, "CNY");

    private final Market market = new Market();
    private final Deals deals = market.deals();
    private final MiniEngine engine = new MiniEngine(new QuoteDetailProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_quote_shows_all_that_binds_and_what_does_not() {
        issue();
        var quote = read();
        assertThat(quote.buyerId()).isEqualTo(Deals.BUYER);
        assertThat(quote.agreedBy()).isNull();
        assertThat(quote.offers())
                .containsExactly(
                        Deals.terms(Market.FACTORY, "CNY", Market.line("listing-1", 4)),
                        Deals.terms("factory-2", "USD", Market.line("listing-2", 6)));
        assertThat(quote.shortfalls()).containsExactly(SHORTFALL);
        assertThat(quote.savings()).containsExactly(SAVING);
        assertThat(quote.orders()).isEmpty();
        assertThat(quote.expired()).isFalse();
        assertThat(quote.termsHash()).isEqualTo("hash");
        assertThat(quote.version()).isZero();
        assertThat(new FindQuoteHandler(engine).handle(new FindQuote("quote-2")))
                .isEmpty();
    }

    @Test
    void it_is_ordered_in_parts_and_what_was_ordered_outlasts_it() {
        issue();
        deals.quoteOrdered(ID, new Ordered("factory-2", "order-2"));
        assertThat(read().orders()).containsExactly(new Ordered("factory-2", "order-2"));

        deals.quoteOrdered(ID, new Ordered(Market.FACTORY, "order-1"));
        deals.quoteExpired(ID);
        var expired = read();
        assertThat(expired.orders())
                .containsExactly(new Ordered("factory-2", "order-2"), new Ordered(Market.FACTORY, "order-1"));
        assertThat(expired.expired()).isTrue();
        assertThat(expired.offers()).hasSize(2);
        assertThat(expired.version()).isEqualTo(3);
    }

    @Test
    void an_event_of_an_unknown_quote_is_an_error() {
        var expired = deals.quoteExpired(ID);
        assertThatThrownBy(() -> new QuoteDetailProjector().fold(null, ID, expired))
                .isInstanceOf(DocumentMissing.class);
    }

    private void issue() {
        var offers = List.of(
                Deals.terms(Market.FACTORY, "CNY", Market.line("listing-1", 4)),
                Deals.terms("factory-2", "USD", Market.line("listing-2", 6)));
        deals.quoteIssued(ID, offers, List.of(SHORTFALL), List.of(SAVING));
    }

    private QuoteDetail read() {
        engine.apply(market.take());
        return new FindQuoteHandler(engine).handle(new FindQuote(ID)).orElseThrow();
    }
}
