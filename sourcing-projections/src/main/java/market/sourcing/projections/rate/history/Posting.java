package market.sourcing.projections.rate.history;

import java.time.Instant;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One posting of a rate of exchange.
 *
 * @param id the pair, a slash and the number
 * @param number of the posting, counting those of the pair from 1
 * @param rate what 1 of the base comes to, a plain decimal, exactly as posted
 * @param of the instant at which it held, by its source
 */
public record Posting(
        @BsonId String id,
        long version,
        String pair,
        long number,
        String rate,
        Instant of,
        String source,
        String operatorId,
        Instant postedAt,
        long logPosition)
        implements Versioned {}
