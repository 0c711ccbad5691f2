package market.sourcing.projections.rate.newest;

import java.time.Instant;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.rate.PostedRate;
import market.sourcing.domain.rate.RateValue;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was posted last of a pair of currencies.
 *
 * @param pair such as CNY-VND
 * @param number of the posting, counting those of the pair from 1
 * @param rate what 1 of the base comes to, a plain decimal, exactly as posted
 * @param of the instant at which it held, by its source
 */
public record NewestRate(
        @BsonId String pair,
        long version,
        long number,
        String base,
        String quote,
        String rate,
        Instant of,
        String source,
        String operatorId,
        Instant postedAt,
        long logPosition)
        implements Versioned {

    /** What prices are made with. */
    public PostedRate posted() {
        return new PostedRate(CurrencyPair.named(pair), RateValue.of(rate), of, number);
    }
}
