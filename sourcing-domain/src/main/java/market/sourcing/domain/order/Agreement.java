package market.sourcing.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.rulebook.BusinessCalendar;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/** What was agreed when an order was placed; it stays with it for good. */
public record Agreement(OrderPlaced placed) {

    /** The same of an order that was placed elsewhere. */
    static Agreement of(PastOrderRecorded recorded) {
        return new Agreement(new OrderPlaced(
                recorded.orderId(), recorded.buyerId(), null, recorded.terms(), null, recorded.fingerprint()));
    }

    public String id() {
        return placed.orderId();
    }

    public OrderTerms terms() {
        return placed.terms();
    }

    /** The numbers that held when it was placed. */
    public TradeRules rules() {
        return Rulebook.TRADE.version(terms().tradeRules());
    }

    public AccountId buyer() {
        return new AccountId(placed.buyerId());
    }

    /** @throws Refused {@link RefusalCode#ORDER_UNKNOWN} to everybody whom it does not concern */
    public Party partyOf(Actor actor) {
        return Party.of(actor, buyer(), new AccountId(terms().factoryOwnerId())).orElseThrow(this::unknown);
    }

    Refused unknown() {
        return new Refused(RefusalCode.ORDER_UNKNOWN, "There is no such order.", Map.of("id", id()));
    }

    /** When it was placed; empty for orders of the time before orders were paid here. */
    public Optional<Instant> placedAt() {
        return Optional.ofNullable(placed.closesAt()).map(closes -> closes.minus(TimeToPay.of(terms())));
    }

    /** What is to be paid first. */
    Due first() {
        return terms().depositMinor() == null ? new Due(Stage.FULL, total()) : new Due(Stage.DEPOSIT, deposit());
    }

    /** What is to be paid after a deposit. */
    Due balance() {
        return new Due(Stage.BALANCE, total().minus(deposit()));
    }

    private Money total() {
        return Money.of(terms().totalMinor(), terms().currency());
    }

    private Money deposit() {
        return Money.of(Objects.requireNonNull(terms().depositMinor()), terms().currency());
    }

    /** When the balance is due where the deposit is paid now: when the goods are made, and some days more. */
    Instant balanceDueAt(Instant now) {
        return made(now).plus(rules().unpaidCloses());
    }

    private Instant made(Instant now) {
        var days = leadTimeDays();
        return days == 0 ? now : Rulebook.CALENDAR.at(now).after(now, Duration.ofDays(days), List.of());
    }

    private int leadTimeDays() {
        var days = terms().leadTimeDays();
        return days == null ? 0 : days;
    }

    /**
     * How long the factory may take once all is paid. What is made to order is made from the deposit on, on the days on which
     * factories work; from the balance on there are two days at least.
     */
    Duration promisedFor(Optional<Instant> depositPaidAt, Instant paidAt, BusinessCalendar calendar) {
        var within = DispatchPromise.valueOf(terms().dispatchPromise()).within(leadTimeDays());
        if (depositPaidAt.isEmpty()) {
            return within;
        }
        var left = within.minus(calendar.counted(depositPaidAt.get(), paidAt));
        var least = DispatchPromise.H48.within(null);
        return left.compareTo(least) < 0 ? least : left;
    }

    List<Content> pieces() {
        var lines = terms().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Content(line + 1, lines.get(line).quantity()))
                .toList();
    }

    /** Whether these pieces are all that it is about. */
    public boolean isAll(List<Content> pieces) {
        return pieces.stream().mapToInt(Content::quantity).sum()
                == terms().lines().stream().mapToInt(OrderTerms.Line::quantity).sum();
    }
}
