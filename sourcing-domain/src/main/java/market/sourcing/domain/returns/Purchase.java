package market.sourcing.domain.returns;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.ReturnRule;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, under which rule, and what of it can still be claimed.
 *
 * @param receipt null while the goods have not arrived
 * @param handedOverLate whether something was with a carrier only after the promised time
 */
public record Purchase(
        OrderId order,
        OrderTerms terms,
        ReturnRule rule,
        @Nullable Receipt receipt,
        boolean handedOverLate,
        ClaimedUnits claimed) {

    public Optional<OrderTerms.Line> line(int number) {
        return number < 1 || number > terms.lines().size()
                ? Optional.empty()
                : Optional.of(terms.lines().get(number - 1));
    }

    /** The terms on which the goods of a line come back. */
    public ReturnTerms termsOf(OrderTerms.Line line) {
        return rule.of(line.listingId());
    }

    /** Units of a line that no case is about. */
    public int left(int number) {
        return line(number).map(line -> line.quantity() - claimed.of(number)).orElse(0);
    }

    public Money money(long minor) {
        return Money.of(minor, terms.currency());
    }

    /** From when windows count. */
    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receipt).map(Receipt::countsFrom);
    }
}
