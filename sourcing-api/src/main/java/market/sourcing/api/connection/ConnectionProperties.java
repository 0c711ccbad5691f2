package market.sourcing.api.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a connection may take of the server. A telephone on a poor network manages 20 kB a second, so a fifth of that is asked for.
 *
 * @param perAddress open at once by one address (of version 6: one /64 network); 0 for any number. Trusted proxies have any number
 * @param head for the request line and the headers, from their first byte
 * @param grace for a body or an answer, before its rate counts
 * @param leastPerSecond how much of a body must come, and of an answer be taken, each second on average after the grace
 * @param rest for what is left of a body after its answer
 * @param requestsAtOnce worked on at a time; one whose client is waited for is not counted
 * @param waiting how many more wait for their turn; all others are sent away
 * @param turn how long one waits for its turn
 */
@ConfigurationProperties("sourcing.connections")
record ConnectionProperties(
        @DefaultValue("1000") int perAddress,
        @DefaultValue("10s") Duration head,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("4KB") DataSize leastPerSecond,
        @DefaultValue("10s") Duration rest,
        @DefaultValue("200") int requestsAtOnce,
        @DefaultValue("1000") int waiting,
        @DefaultValue("2s") Duration turn) {

    SlowestPace pace() {
        return new SlowestPace(grace, leastPerSecond.toBytes());
    }
}
