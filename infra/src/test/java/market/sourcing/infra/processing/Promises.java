package market.sourcing.infra.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;

/** Delivery promises of a made-up trade, of every fate in turn; each order has 2 pieces for 20.00. */
final class Promises {
    private static final Instant START = Trade.DAY;
    private static final Duration PROMISED = Duration.ofDays(2);
    private static final int FATES = 10;
    private static final int DECLARATIONS = 10;
    private static final String RULES = "delivery-1";

    private final MemoryLog log;

    Promises(MemoryLog log) {
        this.log = log;
    }

    /** Times in which factories could not work. */
    void declare() {
        for (int number = 0; number < DECLARATIONS; number++) {
            var id = "excuse-" + number;
            log.append(
                    id,
                    new ForceMajeureDeclared(
                            id, "CN", null, START, START.plus(PROMISED), "flood", "account-operator", START, "f"));
        }
    }

    /** @param number of the order, even; the promise is due so many seconds after the trade began */
    void of(int number, String factory, String listing) {
        var order = "order-" + number;
        var id = "promise-" + number;
        var due = START.plusSeconds(number);
        start(number, factory, listing);
        switch (number / 2 % FATES) {
            case 0 -> miss(number, factory);
            case 1 -> log.append(id, new DispatchPromiseKept(id, order, factory, due, due));
            case 2 -> pause(number);
            case 3 -> {
                pause(number);
                var later = due.plus(PROMISED);
                log.append(id, new PromiseResumed(id, order, START, due, later, later.plus(PROMISED)));
            }
            case 4 -> log.append(id, new DispatchUrged(id, order, buyer(number), START, due));
            case 5 -> log.append(id, new PromiseEnded(id, order, START));
            case 6 -> extend(number, true);
            case 7 -> {
                miss(number, factory);
                excuse(number, factory);
            }
            case 8 -> {
                miss(number, factory);
                log.append(id, new MissContested(id, order, "account-of-" + factory, "the van came", due, due));
            }
            default -> {
                // it runs on
            }
        }
    }

    private static String buyer(int number) {
        return "account-buyer-" + number % 3;
    }

    private void start(int number, String factory, String listing) {
        var id = "promise-" + number;
        var due = START.plusSeconds(number);
        log.append(
                id,
                new PromiseStarted(
                        id,
                        "order-" + number,
                        buyer(number),
                        factory,
                        "account-of-" + factory,
                        "H48",
                        "CNY",
                        List.of(new Goods(1, listing, "RED", 2, 2000)),
                        START,
                        PROMISED.toSeconds(),
                        due,
                        due.plus(PROMISED),
                        "calendar-cn-1",
                        RULES));
    }

    private void pause(int number) {
        var id = "promise-" + number;
        log.append(id, new PromisePaused(id, "order-" + number, buyer(number), "wait", START, null));
    }

    private void miss(int number, String factory) {
        var id = "promise-" + number;
        var order = "order-" + number;
        var due = START.plusSeconds(number);
        log.append(
                id,
                new DispatchPromiseMissed(
                        id,
                        order,
                        buyer(number),
                        factory,
                        "account-of-" + factory,
                        List.of(new Content(1, 2)),
                        2000,
                        500,
                        "CNY",
                        RULES,
                        due,
                        due));
        var entries = List.of(new Entry("escrow/" + order, 500), new Entry("buyer/" + buyer(number), -500));
        log.append(
                "escrow-" + number,
                new CompensationPaid(order, "movement-2-" + number, id, 500, "CNY", List.of(), RULES, due, entries));
    }

    private void extend(int number, boolean runs) {
        var id = "promise-" + number;
        var due = START.plusSeconds(number).plus(PROMISED);
        log.append(
                id,
                new PromiseExtended(
                        id,
                        "order-" + number,
                        "excuse-" + number % DECLARATIONS,
                        "flood",
                        START,
                        START.plus(PROMISED),
                        due,
                        due.plus(PROMISED),
                        runs,
                        START));
    }

    /** The miss was none. */
    private void excuse(int number, String factory) {
        var id = "promise-" + number;
        var order = "order-" + number;
        extend(number, false);
        log.append(
                id,
                new MissReassessed(
                        id,
                        order,
                        factory,
                        "FORCE_MAJEURE",
                        "excuse-" + number % DECLARATIONS,
                        "flood",
                        List.of(),
                        0,
                        0,
                        500,
                        "CNY",
                        START.plus(PROMISED)));
        var entries = List.of(new Entry("buyer/" + buyer(number), 500), new Entry("escrow/" + order, -500));
        log.append(
                "escrow-" + number,
                new CompensationTakenBack(
                        order,
                        "movement-3-" + number,
                        id,
                        500,
                        "CNY",
                        "flood",
                        true,
                        RULES,
                        START.plus(PROMISED),
                        entries,
                        null,
                        null));
    }
}
