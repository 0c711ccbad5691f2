package market.sourcing.api.quote;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.security.Caller;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.quote.detail.FindQuote;
import market.sourcing.projections.quote.detail.FindQuoteHandler;
import market.sourcing.projections.quote.detail.QuoteDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/quotes/{id}} */
@RestController
record QuoteDetailController(FindQuoteHandler quotes) {
    /** The buyer sees all of it, a factory its own offer, for good. */
    @Refuses(RefusalCode.QUOTE_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/quotes/{id}")
    ResponseEntity<QuoteShown> quote(
            @PathVariable QuoteId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var caller = Caller.of(actor);
        var quote = MinVersion.of(minVersion)
                .await(() -> seen(id.value(), caller), QuoteDetail::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.QUOTE_UNKNOWN, id.value()));
        var all = caller.maySeeAllOf(quote.buyerId());
        var own = ownFactories(quote, caller);
        return Answers.shown(
                quote.version(), QuoteShown.of(quote, factory -> all || (factory != null && own.contains(factory))));
    }

    private Optional<QuoteDetail> seen(String id, Caller caller) {
        return quotes.handle(new FindQuote(id))
                .filter(quote -> caller.maySeeAllOf(quote.buyerId())
                        || !ownFactories(quote, caller).isEmpty());
    }

    private static Set<String> ownFactories(QuoteDetail quote, Caller caller) {
        return quote.offers().stream()
                .filter(offer -> caller.maySeeAllOf(offer.factoryOwnerId()))
                .map(OrderTerms::factoryId)
                .collect(Collectors.toSet());
    }
}
