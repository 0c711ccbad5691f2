package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.BUYER;
import static market.sourcing.api.e2e.Client.FACTORY;
import static market.sourcing.api.e2e.Client.OPERATOR;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A paid order that is promised within a day; the tests move the clock. 20 bags are 122.00, so 5 % is 6.10. */
abstract class PromiseScene {
    static final Duration A_DAY = Duration.ofDays(1);
    static final String MISSED = "/api/promises?size=100&state=MISSED";
    static final String RUNNING = "/api/promises?size=100&state=RUNNING";

    @SuppressWarnings("NullAway.Init")
    static Goods.Thing factory;

    @SuppressWarnings("NullAway.Init")
    static Goods.Thing bag;

    @SuppressWarnings("NullAway.Init")
    String order;

    @BeforeAll
    static void a_factory_promises_a_day() {
        factory = Goods.verified(FACTORY);
        bag = Goods.sentInADay(FACTORY, factory.id(), "In a day", 5_000);
    }

    @BeforeEach
    void an_order_is_paid() {
        order = Trade.paid(BUYER, bag, 20);
        Promised.awaitState(BUYER, order, "RUNNING");
    }

    /** What an account says about the promise as it is now. */
    static Answer say(Client who, String order, String verb, Object body) {
        var seen = OPERATOR.get(order + "/promise").version();
        return who.change(order + "/" + verb, seen, body);
    }

    final void missIt() {
        Trade.letPass(A_DAY.plusMinutes(1));
        Promised.awaitState(BUYER, order, "MISSED");
        Promised.awaitMovements(BUYER, order, 1);
    }
}
