package market.sourcing.api.connection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import market.sourcing.infra.loops.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all exchanges under way, a few times a second. */
final class SlowClients {
    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private final Loop loop = new Loop("slow-clients", this::look);

    Loop loop() {
        return loop;
    }

    void watch(Exchange exchange) {
        underWay.add(exchange);
    }

    void forget(Exchange exchange) {
        underWay.remove(exchange);
    }

    private Duration look() {
        var now = System.nanoTime();
        var cut = underWay.stream().filter(exchange -> exchange.look(now)).count();
        if (cut > 0) {
            LOG.debug("{} connections were cut: their clients were too slow", cut);
        }
        return BETWEEN_LOOKS;
    }
}
