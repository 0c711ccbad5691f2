package market.sourcing.domain.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import market.sourcing.domain.rate.event.RateUsed;
import market.sourcing.domain.rulebook.RateRules;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;

/**
 * A rate as it was posted.
 *
 * @param of the instant at which it held, by its source
 * @param number of the posting, counting those of the pair from 1
 */
public record PostedRate(CurrencyPair pair, RateValue value, Instant of, long number) {

    /** The last instant at which prices are made with it, by the rules of that time. */
    public Instant holdsUntil(Instant at) {
        return holdsUntil(Rulebook.RATES.at(at));
    }

    private Instant holdsUntil(RateRules rules) {
        return of.plus(rules.holds());
    }

    /** Whether prices are made with it: at the last instant still, and no longer at the next. */
    public boolean holds(Instant at) {
        return !at.isAfter(holdsUntil(at));
    }

    /**
     * The same rate as an event stores it that uses it.
     *
     * @throws Refused {@link RefusalCode#RATE_TOO_OLD}
     */
    public RateUsed used(Instant at) {
        if (!holds(at)) {
            throw new Refused(
                    RefusalCode.RATE_TOO_OLD,
                    "The newest rate of exchange is too old to make prices with.",
                    Map.of(
                            "pair",
                            pair.name(),
                            "of",
                            of.toString(),
                            "heldUntil",
                            holdsUntil(at).toString()));
        }
        return new RateUsed(
                pair.base().getCurrencyCode(),
                pair.quote().getCurrencyCode(),
                value.text(),
                of,
                number,
                Rulebook.RATES.at(at).version());
    }

    /** What so much of the base comes to, with all its digits: who makes an amount of it rounds once. */
    public BigDecimal worth(BigDecimal base) {
        return base.multiply(value.value());
    }
}
