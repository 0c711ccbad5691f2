package market.sourcing.api.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import market.sourcing.api.crash.Observed.Kind;
import org.junit.jupiter.api.Test;

/** What the marketplace does while the ways to stores of its operator's own fail it, one after another in one run. */
class CutOffE2E extends CrashScene {
    private static final int SELLERS = 20;
    private static final Duration SLOW = Duration.ofMillis(100);

    @Test
    void nobody_waits_long_and_everything_goes_on() throws Exception {
        try (var stores = OwnStores.start(folder.resolve("stores"));
                var toPostgres = new Proxy(stores.postgres().port());
                var toMongo = new Proxy(stores.mongo().port())) {
            var data = folder.resolve("data");
            var running = start(data, stores.settings(toPostgres.port(), toMongo.port()));
            try (var client = new Client(running, data);
                    var observed = new Observed(running, client, Goods.putOnSale(client, 1), SELLERS)) {
                swallowed("The way to PostgreSQL swallows all", toPostgres, Kind.WRITE, observed);
                swallowed("The way to MongoDB swallows all", toMongo, Kind.READ, observed);
                cut("The way to PostgreSQL is cut", toPostgres, Kind.WRITE, observed);
                cut("The way to MongoDB is cut", toMongo, Kind.READ, observed);
                slow(toPostgres, observed);
            }
        }
    }

    private static void swallowed(String name, Proxy way, Kind refused, Observed observed) {
        var fault = new Fault(name, observed);
        way.swallow();
        fault.shows(refused);
        way.heal();
        fault.isHealed();
    }

    private static void cut(String name, Proxy way, Kind refused, Observed observed) {
        var fault = new Fault(name, observed);
        way.cut();
        fault.shows(refused);
        way.heal();
        fault.isHealed();
    }

    /** Slower than anybody likes, and yet nobody is refused for long. */
    private static void slow(Proxy way, Observed observed) {
        var fault = new Fault("PostgreSQL answers a fifth of a second late", observed);
        way.delay(SLOW);
        long slow = System.nanoTime();
        assertThat(observed.until(slow, Kind.WRITE, Observed::isGood)).isGreaterThan(SLOW);
        way.delay(Duration.ZERO);
        fault.isHealed();
    }
}
