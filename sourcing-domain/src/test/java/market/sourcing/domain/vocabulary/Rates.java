package market.sourcing.domain.vocabulary;

import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;

import java.time.Instant;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.rate.PostedRate;
import market.sourcing.domain.rate.RateValue;
import market.sourcing.domain.rate.command.PostRate;
import market.sourcing.domain.rate.event.RatePosted;
import market.sourcing.domain.shared.RequestKey;

/** Rates of exchange, of yuan in dong unless a test says otherwise. */
public final class Rates {
    public static final CurrencyPair YUAN_IN_DONG = CurrencyPair.named("CNY-VND");
    public static final String SOURCE = "State Bank of Vietnam, reference rates";

    private Rates() {}

    /** Asked for an hour after {@link Times#NOW}, under a key of its own. */
    public static PostRate post(String key, String rate, Instant of) {
        return new PostRate(
                YUAN_IN_DONG, OPERATOR, RateValue.of(rate), of, SOURCE, LATER, new RequestKey(key, "of " + rate + of));
    }

    public static RatePosted posted(long number, String rate, Instant of) {
        return new RatePosted(
                "rate-CNY-VND",
                number,
                "CNY",
                "VND",
                rate,
                of,
                SOURCE,
                OPERATOR.account().value(),
                LATER);
    }

    public static PostedRate rate(String pair, String rate) {
        return new PostedRate(CurrencyPair.named(pair), RateValue.of(rate), NOW, 1);
    }
}
