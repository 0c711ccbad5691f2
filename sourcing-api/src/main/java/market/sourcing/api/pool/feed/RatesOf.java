package market.sourcing.api.pool.feed;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import market.sourcing.domain.rate.PostedRate;
import org.jspecify.annotations.Nullable;

/** The rates of one answer: each is asked for once, so that all its prices are made with the same. */
final class RatesOf {
    private final Function<Currency, @Nullable PostedRate> newest;
    private final Map<Currency, Optional<PostedRate>> known = new HashMap<>();

    RatesOf(Function<Currency, @Nullable PostedRate> newest) {
        this.newest = newest;
    }

    @Nullable
    PostedRate of(Currency goods) {
        return known.computeIfAbsent(goods, it -> Optional.ofNullable(newest.apply(it)))
                .orElse(null);
    }
}
