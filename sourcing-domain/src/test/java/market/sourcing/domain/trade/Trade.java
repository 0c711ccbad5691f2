package market.sourcing.domain.trade;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.event.DeliveryEvent;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.event.OrderEvent;
import market.sourcing.domain.returns.event.CaseEvent;
import market.sourcing.domain.returns.event.OrderReturnsEvent;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.vocabulary.Actors;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import market.sourcing.domain.vocabulary.Written;
import org.jspecify.annotations.Nullable;

/** A marketplace, the clock, and the model beside it, which looks after each step whether that could be. */
public final class Trade {
    /** More timers than any history sets; one that sets itself again and again is found. */
    private static final int MOST_TIMERS = 500;

    /** What was asked when, and what was written. */
    private record Told(Instant at, Object command, List<Object> events) {
        @Override
        public String toString() {
            return events.stream().map("\n    %s"::formatted).collect(joining("", "\n" + at + " " + command, ""));
        }
    }

    private final Marketplace marketplace;
    private final List<Life> lives = List.of(
            new Life("first", Actors.BUYER), new Life("second", Actors.BUYER), new Life("third", Actors.OTHER_BUYER));
    private final boolean offersDeposit;
    private final Shelf shelf = new Shelf();
    private final Agenda agenda = new Agenda();
    private final List<ForceMajeureDeclared> declared = new ArrayList<>();
    private final List<Told> story = new ArrayList<>();

    /** Before anything was ordered; what is gone by a later count is not known. */
    private boolean isCountedOnce;

    private Instant now;

    public Trade(Opening opening) {
        var offered = opening.offered();
        marketplace = offered.market();
        offersDeposit = offered.madeToOrder();
        now = offered.from();
        if (offered.counted() != null) {
            shelf.note(new StockCounted("", "", Offered.SKU, offered.counted()));
            isCountedOnce = true;
        }
        for (var number = 0; number < opening.orders().size(); number++) {
            var life = lives.get(number);
            ask(Ordering.place(life, opening.orders().get(number), now));
            if (life.isPlaced() && number < opening.paid()) {
                begin(life, number < opening.sent(), number < opening.delivered());
            }
        }
    }

    private void begin(Life life, boolean sent, boolean delivered) {
        Ordering.payment(life).forEach(command -> ask(command.apply(now)));
        if (offersDeposit) {
            Ordering.payment(life).forEach(command -> ask(command.apply(now)));
        }
        if (sent) {
            ask(Ordering.handOver(life, now));
        }
        if (sent && delivered) {
            ask(Ordering.delivery(life, now));
        }
    }

    public void make(Move move) {
        pass(move.after(), move.ticker());
        about(move).map(life -> move.deed().command(this, life, move)).ifPresent(this::ask);
    }

    /** One of the orders there are, or of those that may be. */
    private Optional<Life> about(Move move) {
        var some = move.deed() == BuyerDeed.PLACE
                ? lives
                : lives.stream().filter(Life::isPlaced).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(move.order() % some.size()));
    }

    private void pass(Duration time, Move.Ticker ticker) {
        var then = now.plus(time);
        switch (ticker) {
            case PUNCTUAL -> {
                for (var next = next(then); next.isPresent(); next = next(then)) {
                    now = later(now, next.get().due());
                    run(next.get());
                }
                now = then;
            }
            case LATE -> {
                now = then;
                agenda.due(now).forEach(this::run);
            }
            case TWICE -> {
                now = then;
                var due = agenda.due(now);
                due.forEach(this::run);
                due.forEach(timer -> Timers.commands(this, timer).forEach(this::ask));
            }
            case DOWN -> now = then;
        }
    }

    private Optional<Timer> next(Instant until) {
        return agenda.next().filter(timer -> !timer.due().isAfter(until));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void run(Timer timer) {
        agenda.done(timer);
        Timers.commands(this, timer).forEach(this::ask);
        Timers.again(this, timer).ifPresent(at -> agenda.again(timer, at));
    }

    /** Asks, and looks at what came of it. */
    Outcome ask(Object command) {
        var outcome = marketplace.when(command);
        story.add(new Told(now, command, outcome.events()));
        outcome.isAnsweredOrRefused();
        outcome.transactions().forEach(this::note);
        return outcome;
    }

    private void note(List<Object> events) {
        events.forEach(shelf::note);
        isCountedOnce &= shelf.counts() == 1;
        events.forEach(agenda::note);
        for (var event : events) {
            if (event instanceof ForceMajeureDeclared it) {
                declared.add(it);
            }
        }
        for (var life : lives) {
            life.note(events.stream()
                    .filter(event -> life.id.value().equals(orderOf(event)))
                    .toList());
        }
        shelf.mustAddUp();
        lives.stream().filter(Life::isPlaced).forEach(this::mustFit);
    }

    /** What the shelf holds for an order is what the order waits for. */
    private void mustFit(Life life) {
        var order = life.id.value();
        var fairness = life.fairness();
        var waits = fairness.where() == Where.OPEN;
        if (!waits) {
            assertThat(shelf.held(order)).as("held").isZero();
        }
        if (isCountedOnce) {
            assertThat(shelf.held(order)).as("held").isEqualTo(waits ? fairness.ordered() - fairness.gone() : 0);
            assertThat(shelf.gone(order)).as("gone").isEqualTo(fairness.gone());
        }
    }

    private static @Nullable String orderOf(Object event) {
        return switch (event) {
            case OrderEvent it -> it.orderId();
            case EscrowEvent it -> it.orderId();
            case DeliveryEvent it -> it.orderId();
            case CaseEvent it -> it.orderId();
            case OrderReturnsEvent it -> it.orderId();
            default -> null;
        };
    }

    /** Nobody does anything any more but wait; then whoever still waits ends it. */
    public void runOut() {
        runTimersOut();
        for (var life : lives) {
            if (life.isPlaced() && life.fairness().where() == Where.OPEN) {
                assertThat(ask(new CancelOrder(life.id, null, life.buyer, "I have waited", now))
                                .isRefused())
                        .as("refused to who has waited")
                        .isFalse();
            }
        }
        runTimersOut();
        lives.stream().filter(Life::isPlaced).forEach(life -> life.fairness().mustBeSettled());
    }

    private void runTimersOut() {
        var ran = 0;
        for (var next = agenda.next(); next.isPresent(); next = agenda.next()) {
            now = later(now, next.get().due());
            run(next.get());
            assertThat(ran++).as("timers").isLessThan(MOST_TIMERS);
        }
    }

    /** All that was written so far, in order. */
    public List<Written> written() {
        return marketplace.written();
    }

    /** What became of the orders. */
    public List<LivedOrder> orders() {
        return lives.stream()
                .filter(Life::isPlaced)
                .map(life -> life.fairness().lived(life.id))
                .toList();
    }

    /** The pieces there are, and that orders hold. */
    public Shelf shelf() {
        return shelf;
    }

    /** How the orders came out. */
    List<String> outcomes() {
        return lives.stream()
                .filter(Life::isPlaced)
                .map(life -> life.fairness().outcome())
                .toList();
    }

    /** How their cases came out. */
    List<String> cases() {
        return lives.stream()
                .filter(Life::isPlaced)
                .flatMap(life -> life.fairness().cases().stream())
                .toList();
    }

    /** What is wrong, and how it came to it; with its own trace, as shrinking goes on with what fails at the same place. */
    public AssertionError told(AssertionError wrong) {
        var how = story.stream().map(Told::toString).collect(joining());
        var told = new AssertionError(wrong.getMessage() + "\n" + how, wrong.getCause());
        told.setStackTrace(wrong.getStackTrace());
        return told;
    }

    Instant now() {
        return now;
    }

    List<Life> lives() {
        return lives;
    }

    List<ForceMajeureDeclared> declared() {
        return declared;
    }

    Life life(String orderId) {
        return lives.stream()
                .filter(life -> life.id.value().equals(orderId))
                .findFirst()
                .orElseThrow();
    }
}
