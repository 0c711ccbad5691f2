package market.sourcing.domain.returns;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
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
 * @param onTheirWay units that a carrier is bringing
 * @param back units that one has brought back; none of an order that came to nothing, which gave them back
 * @param lateness what was with a carrier only after the promised time
 */
public record Purchase(
        OrderId order,
        OrderTerms terms,
        ReturnRule rule,
        @Nullable Receipt receipt,
        Lateness lateness,
        ClaimedUnits claimed,
        List<OnTheirWay> onTheirWay,
        ClaimedUnits back) {
    public Purchase {
        onTheirWay = List.copyOf(onTheirWay);
    }

    /** Of which nothing is on its way. */
    public Purchase(
            OrderId order,
            OrderTerms terms,
            ReturnRule rule,
            @Nullable Receipt receipt,
            Lateness lateness,
            ClaimedUnits claimed) {
        this(order, terms, rule, receipt, lateness, claimed, List.of(), ClaimedUnits.NONE);
    }

    /**
     * Units of one line in a carrier's hands.
     *
     * @param until from then on they may be lost
     */
    public record OnTheirWay(int line, int units, Instant until) {}

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

    /** Whether a carrier has brought back some of a line. */
    public boolean isPartBack(int number) {
        return back.of(number) > 0;
    }

    /**
     * From when on so many units of a line may be missed: the others are with the buyer, or may be lost by then. What another case
     * is about, and what an end gave back, is not among those that are with him.
     */
    public Optional<Instant> missableFrom(int number, int units) {
        int there = left(number)
                - onTheirWay.stream()
                        .filter(it -> it.line() == number)
                        .mapToInt(OnTheirWay::units)
                        .sum();
        for (var next : onTheirWay.stream()
                .filter(it -> it.line() == number)
                .sorted(comparing(OnTheirWay::until))
                .toList()) {
            if (there >= units) {
                break;
            }
            there += next.units();
            if (there >= units) {
                return Optional.of(next.until());
            }
        }
        return Optional.empty();
    }

    public Money money(long minor) {
        return Money.of(minor, terms.currency());
    }

    /** From when windows count. */
    public Optional<Instant> receivedAt() {
        return Optional.ofNullable(receipt).map(Receipt::countsFrom);
    }
}
