package market.sourcing.domain.quote;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Digests;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over everything in a quote that binds. Each value is written as its length, a colon and its text, a missing one as a
 * minus, so that no two quotes read alike.
 */
final class TermsHash {
    private final StringBuilder text = new StringBuilder();

    private TermsHash() {}

    static String of(String buyerId, List<OrderTerms> offers, Instant validUntil) {
        var hash = new TermsHash().with(buyerId).with(validUntil).with(offers.size());
        offers.forEach(hash::with);
        return Digests.of(hash.text.toString());
    }

    private void with(OrderTerms terms) {
        with(terms.factoryId())
                .with(terms.factoryOwnerId())
                .with(terms.currency())
                .with(terms.goodsMinor())
                .with(terms.freightMinor())
                .with(terms.freightGrams())
                .with(terms.totalMinor())
                .with(terms.depositMinor())
                .with(terms.shipTo())
                .with(terms.dispatchPromise())
                .with(terms.leadTimeDays())
                .with(terms.returnRule())
                .with(terms.tradeRules())
                .with(terms.lines().size());
        terms.lines().forEach(this::with);
        withIfBound(terms.payWithinMinutes());
    }

    /** Behind a mark that begins no other value; without one, so that the hashes of the time before it was bound stay. */
    private void withIfBound(@Nullable Long payWithinMinutes) {
        if (payWithinMinutes != null) {
            text.append('+');
            with(payWithinMinutes);
        }
    }

    private void with(OrderTerms.Line line) {
        with(line.listingId())
                .with(line.listingVersion())
                .with(line.sku())
                .with(line.title())
                .with(line.quantity())
                .with(line.tierFrom())
                .with(line.unitPrice())
                .with(line.amountMinor())
                .with(line.saleMode())
                .with(line.productionKind())
                .with(line.reference());
    }

    private TermsHash with(@Nullable Object value) {
        if (value == null) {
            text.append('-');
        } else {
            var written = value.toString();
            text.append(written.length()).append(':').append(written);
        }
        return this;
    }
}
