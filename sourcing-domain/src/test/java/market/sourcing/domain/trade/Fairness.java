package market.sourcing.domain.trade;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.OrderUndone;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.vocabulary.Books;
import market.sourcing.domain.vocabulary.PromiseFate;
import market.sourcing.domain.vocabulary.ReturnedUnits;
import org.jspecify.annotations.Nullable;

/** Who owes what to whom for one order, in plain sums. */
final class Fairness {
    /** Rounding of the goods, of the freight, and of what is kept. */
    private static final long ROUNDING = 3;

    private final OrderTerms terms;
    private final Books books;
    private final Carried carried;
    private final PromiseFate fate = new PromiseFate();
    private final LatePieces lateness = new LatePieces();
    private final ReturnedUnits returned;
    private final int ordered;

    private Where where = Where.OPEN;
    private boolean untracked;
    private boolean shown;
    private boolean denied;
    private boolean decided;
    private boolean restIsThere;
    private boolean received;
    private boolean overdue;
    private boolean walked;
    private @Nullable Instant workedAt;
    private @Nullable Instant balanceDueAt;
    private boolean failed;
    private @Nullable Instant dueAt;
    private @Nullable Instant releaseAt;
    private int left;
    private int goneAtEnd;
    private Set<String> takenAtEnd = Set.of();
    private int byAnotherWay;
    private boolean cameBack;
    private int openCases;
    private long refundedMinor;
    private int refundedUnits;
    private long restocked;
    private long wayBack;
    private int ends;

    Fairness(OrderPlaced placed, Books books) {
        this.terms = placed.terms();
        this.books = books;
        this.ordered = terms.lines().getFirst().quantity();
        this.carried = new Carried(ordered);
        this.returned = new ReturnedUnits(terms);
    }

    void note(List<Object> events) {
        for (var event : events) {
            fate.note(event);
            carried.note(event);
        }
        events.forEach(this::note);
        // What leaves after an end is settled; what comes back is given back.
        left = Math.min(left, there());
        returned.note(events);
        returned.mustAddUp();
        assertThat(books.compensation()).as("compensation").isEqualTo(fate.compensation());
        assertThat(ends).as("ends").isLessThanOrEqualTo(1);
        for (var event : events) {
            if (event instanceof FundsReleased) {
                mustBeReleasable();
            }
        }
        if (where == Where.UNDONE) {
            assertThat(fate.isOpen()).as("promise of what came to nothing").isFalse();
            books.mustHoldNothing();
        }
    }

    private void note(Object event) {
        switch (event) {
            case PromiseStarted it -> dueAt = it.dueAt();
            case PromiseResumed it -> dueAt = it.dueAt();
            case PromiseExtended it -> {
                dueAt = it.dueAt();
                overdue &= !it.overdueAt().isAfter(it.extendedAt());
            }
            case DispatchPromiseMissed it -> {
                judge(it);
                lateness.miss(it);
            }
            case MissReassessed it -> {
                judge(it);
                lateness.miss(it);
            }
            case DispatchOverdue _ -> overdue = true;
            case OrderHandedOver it -> {
                where = Where.HANDED_OVER;
                untracked |= it.trackingNumber() == null;
                shown = false;
                releaseAt = it.releaseAt();
            }
            case HandOverVoided _ -> where = Where.OPEN;
            case DeliveryShown _ -> shown = true;
            case DeliveryDecided it -> {
                decided = it.delivered();
                denied = !it.delivered();
            }
            case ReceiptConfirmed _ -> {
                received = true;
                complete();
            }
            case ReceiptStated _ -> received = true;
            case OrderCompleted it -> {
                if (!decided) {
                    assertThat(it.completedAt()).as("completed").isAfterOrEqualTo(requireNonNull(releaseAt));
                }
                complete();
            }
            case OrderCancelled it -> {
                walked = it.party().equals("BUYER") && !overdue;
                failed = it.party().equals("FACTORY");
                undo(it);
            }
            case GoodsShownMade it -> workedAt = workedAt == null ? it.shownAt() : workedAt;
            case OrderPaid it -> balanceDueAt = it.balanceDueAt();
            case OrderClosedUnpaid it -> {
                walked = isWorkPaid();
                undo(it);
            }
            case OrderClosedReversed it -> {
                walked = !overdue;
                undo(it);
            }
            case RemainderReturned _ -> cameBack = true;
            case FundsRefunded it -> assertThat(it.forfeitMinor()).as("forfeit").isLessThanOrEqualTo(most());
            case UnitsClaimed it -> {
                openCases++;
                lateness.claim(it);
            }
            case ClaimEnded it -> {
                openCases--;
                lateness.end(it);
            }
            case UnitsRefunded it -> {
                refundedMinor += it.goodsMinor();
                refundedUnits += it.units().stream().mapToInt(Units::units).sum();
                restocked += it.restockingMinor() == null ? 0 : it.restockingMinor();
            }
            case ReturnRefundGranted it -> {
                wayBack += it.refund().freightBackMinor() + it.refund().insuredMinor();
                assertThat(it.refund().freightBackMinor())
                        .isLessThanOrEqualTo(Tariffs.wayBack(it.platformRules(), terms.currency(), terms.goodsMinor()));
            }
            default -> {}
        }
    }

    /** Whether a factory that was not paid in time keeps something of a deposit. */
    private boolean isWorkPaid() {
        return switch (terms.tradeRules()) {
            case "trade-1", "trade-2", "trade-3" -> true;
            case "trade-4" -> workedAt != null;
            default ->
                workedAt != null
                        && !workedAt.isAfter(requireNonNull(balanceDueAt).minus(Duration.ofDays(3)));
        };
    }

    private void complete() {
        where = Where.COMPLETED;
        ends++;
    }

    private void undo(OrderUndone end) {
        restIsThere = !denied && (shown || where == Where.COMPLETED);
        ends += where == Where.COMPLETED ? 0 : 1;
        where = Where.UNDONE;
        left = units(end.left());
        goneAtEnd = restIsThere ? ordered : carried.gone();
        assertThat(left).as("what had left").isEqualTo(carried.kept() + (restIsThere ? ordered - carried.gone() : 0));
        takenAtEnd = carried.taken();
        byAnotherWay = left - carried.kept(takenAtEnd);
    }

    /** In the parcels of the end, as far as they have not come back; and by another way, as far as it was not in others that have. */
    private int there() {
        var others = new HashSet<>(carried.taken());
        others.removeAll(takenAtEnd);
        int back = Math.max(0, carried.broughtBack(others) - carried.kept(others));
        return carried.kept(takenAtEnd) + Math.max(0, byAnotherWay - back);
    }

    private void judge(DispatchPromiseMissed miss) {
        dueAt = miss.missedAt();
        assertThat(units(miss.late())).as("late").isEqualTo(carried.late(miss.missedAt()));
        assertThat(miss.compensationMinor())
                .isLessThanOrEqualTo(
                        Tariffs.compensation(miss.deliveryRules(), terms.currency(), goods(units(miss.late()))))
                .isLessThanOrEqualTo(books.paid());
    }

    private void judge(MissReassessed less) {
        if (less.cause().equals("LATE_SCAN")) {
            assertThat(units(less.late())).as("late").isEqualTo(carried.late(requireNonNull(dueAt)));
        }
    }

    /** Somebody who knows says that the goods are there, and nobody complains. */
    private void mustBeReleasable() {
        assertThat(openCases).as("open cases at the release").isZero();
        var promised =
                terms.tradeRules().equals("trade-1") || terms.tradeRules().equals("trade-2");
        assertThat(received || shown || (untracked && promised) || carried.kept() == ordered)
                .as("paid for what was not sent")
                .isTrue();
    }

    /** All times have passed, and whoever waited has ended it. */
    void mustBeSettled() {
        assertThat(openCases).as("open cases").isZero();
        returned.mustAllBeOver();
        books.mustHoldNothing();
        assertThat(books.unsentRefunds()).as("refunds not sent").isEmpty();
        assertThat(fate.isOpen() && !untracked).as("promise").isFalse();
        assertThat(carried.givenUp()).as("given up").isLessThanOrEqualTo(refundedUnits);
        assertThat(books.cost()).as("the buyer pays for what he has").isLessThanOrEqualTo(most());
        var least = kept() - books.compensation() - wayBack - (failed ? deposit() : 0) - ROUNDING;
        assertThat(books.cost()).as("what was sent is paid for").isGreaterThanOrEqualTo(least);
        var bearing = Math.clamp(books.received(), 0, kept());
        assertThat(books.fees()).as("fee").isBetween(Tariffs.fee(bearing) - 1, Tariffs.fee(kept()) + 1);
    }

    /** With the way out of what was sent, and what a buyer loses who walks away. */
    private long most() {
        return kept() + freight() + restocked + forfeit() + ROUNDING;
    }

    /** What the pieces cost that the buyer has. */
    private long kept() {
        return kept(pieces());
    }

    private long kept(int units) {
        return Math.max(0, goods(units) - refundedMinor);
    }

    private int pieces() {
        return switch (where) {
            case COMPLETED -> ordered;
            case UNDONE -> left;
            case OPEN, HANDED_OVER -> received ? ordered : carried.kept();
        };
    }

    private long freight() {
        return pieces() > 0 || carried.gone() > 0 ? terms.freightMinor() : 0;
    }

    private long forfeit() {
        return walked && terms.depositMinor() != null ? Tariffs.forfeit(terms.totalMinor()) : 0;
    }

    private long deposit() {
        return terms.depositMinor() == null ? 0 : terms.depositMinor();
    }

    private long goods(int units) {
        return Tariffs.part(terms.goodsMinor(), units, ordered);
    }

    private static int units(List<Content> contents) {
        return contents.stream().mapToInt(Content::quantity).sum();
    }

    Where where() {
        return where;
    }

    int ordered() {
        return ordered;
    }

    /** Pieces that are not on the shelf any more, as far as this order goes. */
    int gone() {
        return switch (where) {
            case OPEN -> carried.gone();
            case HANDED_OVER, COMPLETED -> ordered;
            case UNDONE -> goneAtEnd;
        };
    }

    /** What is to be seen of it from outside. */
    LivedOrder lived(OrderId id) {
        var stays = where == Where.UNDONE ? left : ordered;
        return new LivedOrder(
                id.value(),
                where,
                terms.currency(),
                ordered,
                Math.max(0, stays - refundedUnits),
                kept(stays),
                books.paid(),
                openCases,
                fate.state(),
                fate.compensation(),
                returned.outcomes(),
                returned.granted());
    }

    /** How it came out, in a word. */
    String outcome() {
        var money = refundedMinor > 0 ? " refunded" : "";
        var back = cameBack ? " and back" : "";
        return where + back + (books.compensation() > 0 ? " compensated" : "") + money;
    }

    /** How cases came out, each with its reason. */
    List<String> cases() {
        return lateness.ended(returned.outcomes());
    }

    String currency() {
        return terms.currency();
    }
}
