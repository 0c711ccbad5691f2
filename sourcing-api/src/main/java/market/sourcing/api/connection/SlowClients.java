package market.sourcing.api.connection;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import market.sourcing.infra.loops.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all exchanges under way, a few times a second. */
final class SlowClients {
    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /** Of answers that are not taken, in bytes: what they were made of is in memory beside them, and takes several times as much. */
    private static final long MOST_UNTAKEN = Runtime.getRuntime().maxMemory() / 32;

    private final AddressedEndpoint endpoint;
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private final Loop loop = new Loop("slow-clients", this::look);

    private boolean wasCrowded;

    SlowClients(AddressedEndpoint endpoint) {
        this.endpoint = endpoint;
    }

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
        var crowded = endpoint.isCrowded();
        var cut = underWay.stream()
                .filter(exchange -> exchange.look(now, crowded))
                .count();
        cut += cutWhoHoldsMost(now);
        if (cut > 0) {
            LOG.debug("{} connections were cut: their clients were too slow", cut);
        }
        if (crowded) {
            makeRoom();
        }
        wasCrowded = crowded;
        return BETWEEN_LOOKS;
    }

    /** The largest go first: they are few, and pages of a usual size stay. */
    private long cutWhoHoldsMost(long now) {
        var largestFirst = underWay.stream()
                .map(exchange -> new Untaken(exchange, exchange.untaken(now)))
                .filter(untaken -> untaken.bytes() > 0)
                .sorted(Comparator.comparingLong(Untaken::bytes).reversed())
                .toList();
        var all = largestFirst.stream().mapToLong(Untaken::bytes).sum();
        var cut = 0;
        for (var untaken : largestFirst) {
            if (all <= MOST_UNTAKEN) {
                break;
            }
            all -= untaken.bytes();
            cut += untaken.exchange().cut() ? 1 : 0;
        }
        return cut;
    }

    private record Untaken(Exchange exchange, long bytes) {}

    private void makeRoom() {
        var busy = underWay.stream()
                .map(Exchange::channel)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var cut = endpoint.cutSilent(busy);
        if (!wasCrowded) {
            LOG.warn("There are nearly as many connections as may be; {} on which nothing happens were cut", cut);
        }
    }
}
