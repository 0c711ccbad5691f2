package market.sourcing.api.pool.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import market.sourcing.api.pool.feed.merchant.MerchantFeed;
import market.sourcing.domain.shared.PoolId;
import market.sourcing.infra.feed.PoolFeed;
import market.sourcing.infra.feed.record.RecordKey;
import org.jspecify.annotations.Nullable;

/** A snapshot told as product data. */
final class Products implements Telling {
    static final String MEDIA_TYPE = "application/rss+xml";
    private static final int PAGE = 200;

    private final PoolFeed feed;
    private final PoolId pool;
    private final long at;
    private final MerchantFeed products;
    private @Nullable RecordKey last;
    private boolean begun;

    Products(PoolFeed feed, PoolId pool, long at, MerchantFeed products) {
        this.feed = feed;
        this.pool = pool;
        this.at = at;
        this.products = products;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public @Nullable String next(OutputStream out) throws IOException {
        if (!begun) {
            products.begin(out, pool.value() + " at " + at);
            begun = true;
        }
        var page = feed.snapshot(pool.value(), at, last, PAGE);
        if (page.isEmpty()) {
            return FeedCursor.text(pool, at);
        }
        for (var record : page) {
            products.write(record);
        }
        last = page.getLast().key();
        return null;
    }

    @Override
    public void end(OutputStream out, Ending ending) throws IOException {
        if (ending.end()) {
            products.end();
        } else {
            products.breakOff(Objects.requireNonNullElse(ending.code(), "?"));
        }
    }
}
