package market.sourcing.domain.rate.command;

import java.time.Instant;
import market.sourcing.domain.rate.CurrencyPair;
import market.sourcing.domain.rate.RateValue;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RequestKey;

/**
 * Operators only. Answers the version of the pair's rate; a repeat answers the same and writes nothing.
 *
 * @param of the instant at which it held, by its source: not in the future, at most a year ago, and not before the newest
 * @param source 1 to 200 characters
 */
public record PostRate(
        CurrencyPair pair, Actor operator, RateValue rate, Instant of, String source, Instant at, RequestKey key) {}
