package market.sourcing.projections.quote.detail;

import static market.sourcing.projections.fold.DocumentMissing.required;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.quote.event.QuoteEvent;
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.projections.fold.Instants;
import market.sourcing.projections.view.Projector;
import market.sourcing.projections.view.Recorded;
import market.sourcing.projections.view.View;
import org.jspecify.annotations.Nullable;

/** Folds a quote's events. */
public final class QuoteDetailProjector implements Projector<QuoteDetail> {
    public static final View<QuoteDetail> VIEW = new View<>("quote_detail", 3, QuoteDetail.class, List.of());

    @Override
    public View<QuoteDetail> view() {
        return VIEW;
    }

    @Override
    public Collection<String> touches(Object event) {
        return event instanceof QuoteEvent about ? List.of(about.quoteId()) : List.of();
    }

    @Override
    public QuoteDetail fold(@Nullable QuoteDetail before, String id, Recorded recorded) {
        return switch (recorded.event()) {
            case QuoteIssued issued -> issued(issued, recorded);
            case QuoteOrdered ordered -> {
                var was = required(before, id, ordered);
                var orders = Stream.concat(was.orders().stream(), ordered.orders().stream())
                        .toList();
                yield with(was, orders, was.expired(), recorded);
            }
            case QuoteExpired expired -> {
                var was = required(before, id, expired);
                yield with(was, was.orders(), true, recorded);
            }
            default ->
                throw new IllegalArgumentException(
                        "Not about quotes: " + recorded.event().getClass());
        };
    }

    private static QuoteDetail issued(QuoteIssued issued, Recorded recorded) {
        return new QuoteDetail(
                issued.quoteId(),
                recorded.sequence(),
                issued.buyerId(),
                issued.agreedBy(),
                issued.offers(),
                issued.shortfalls(),
                issued.savings(),
                List.of(),
                Instants.stored(issued.validUntil()),
                false,
                issued.termsHash(),
                Instants.stored(recorded.at()));
    }

    private static QuoteDetail with(
            QuoteDetail was, List<QuoteOrdered.Ordered> orders, boolean expired, Recorded recorded) {
        return new QuoteDetail(
                was.id(),
                recorded.sequence(),
                was.buyerId(),
                was.agreedBy(),
                was.offers(),
                was.shortfalls(),
                was.savings(),
                orders,
                was.validUntil(),
                expired,
                was.termsHash(),
                was.issuedAt());
    }
}
