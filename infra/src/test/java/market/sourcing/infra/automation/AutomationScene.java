package market.sourcing.infra.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import market.sourcing.domain.WriteModel;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.PlacedOrder;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.payments.Cashier;
import market.sourcing.infra.testing.TestClock;
import market.sourcing.infra.testing.TestLog;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import market.sourcing.infra.timers.TimerNode;
import market.sourcing.infra.trade.Stall;
import market.sourcing.infra.trade.Till;
import market.sourcing.infra.trade.TwoNodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A stall, a clock that stands, and two nodes on which every timer of the platform is handled. */
abstract class AutomationScene {
    static final Instant START = Instant.parse("2030-01-01T00:00:00.123456789Z");
    static final OrderId ORDER = new OrderId("order-1");
    private static final int PIECES = 100;

    final TwoNodes nodes = new TwoNodes();
    final TestClock clock = new TestClock(START);
    final ScriptedProvider provider = new ScriptedProvider();
    final Cashier cashier = new Cashier(List.of(provider), nodes.log().commands(), clock);
    final Till till = new Till(nodes);
    final Stall stall = Stall.open(nodes, "one");
    private final List<TimerNode> running = new ArrayList<>();
    private final List<Timer> fired = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        stop();
        nodes.close();
    }

    @BeforeEach
    void run() {
        running.add(timers(nodes.log()));
        running.add(timers(nodes.otherLog()));
    }

    private void stop() {
        running.forEach(TimerNode::close);
        running.clear();
    }

    private TimerNode timers(TestLog log) {
        var commands = log.commands();
        var till = new Cashier(List.of(provider), commands, clock);
        var handlers = Stream.<DueHandler>concat(
                        WriteModel.AUTOMATIONS.stream().map(each -> new Timed(each, commands)),
                        Stream.of(
                                new WhenProviderStaysSilentThenItIsAsked(commands, till),
                                new WhenRefundIsOwedThenItIsPaid(commands, till)))
                .map(this::told)
                .toArray(DueHandler[]::new);
        return new TimerNode(log, clock, WriteModel::timersAfter, handlers);
    }

    private DueHandler told(DueHandler handler) {
        return new DueHandler() {
            @Override
            public TimerKind kind() {
                return handler.kind();
            }

            @Override
            public Outcome fired(Timer timer, Instant now) {
                fired.add(timer);
                return handler.fired(timer, now);
            }
        };
    }

    /**
     * Time passes, while the nodes run or while all are down; afterwards they run. All timers are known before: of one that
     * is read only after what it stands for has fallen due another timer's command may have done the work, and it never fires.
     */
    void pass(Duration time, boolean down) {
        awaitAllRead();
        if (down) {
            stop();
            clock.advance(time);
            run();
            return;
        }
        clock.advance(time);
        running.forEach(TimerNode::ring);
    }

    private void awaitAllRead() {
        await().until(() -> nodes.log()
                .jdbc()
                .queryForList("select position from timer_agenda", Long.class)
                // What a timer does meanwhile has to be read too.
                .equals(List.of(nodes.events().size() - 1L)));
    }

    /** Waits for the one event of its kind; it stays the only one. */
    <E> E awaitOne(Class<E> type) {
        await().until(() -> !all(type).isEmpty());
        awaitAllRead();
        assertThat(all(type)).hasSize(1);
        return all(type).getFirst();
    }

    <E> List<E> all(Class<E> type) {
        return nodes.events().stream()
                .map(recorded -> (Object) recorded.event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Waits until no timer of the kind is left; how often one was fired until then. */
    long awaitOver(TimerKind kind) {
        awaitAllRead();
        await().until(() -> nodes.log()
                .jdbc()
                .queryForList("select subject from timer where kind = ?", String.class, kind.name())
                .isEmpty());
        return fired(kind);
    }

    long fired(TimerKind kind) {
        return fired.stream().filter(timer -> timer.kind() == kind).count();
    }

    /** Of ten pieces, 100.00 together. */
    void order(ProductionKind kind) {
        ListingId listing = stall.offers("goods", "CNY", kind, PIECES);
        var lines = List.of(Stall.pieces(listing, 10));
        nodes.<PlacedOrder>send(
                0, new PlaceOrder(ORDER, TwoNodes.BUYER, lines, null, clock.instant(), "f"), TwoNodes.BUYER);
    }
}
