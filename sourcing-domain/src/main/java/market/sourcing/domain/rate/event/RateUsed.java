package market.sourcing.domain.rate.event;

import java.time.Instant;

/**
 * The rate that an amount was converted with, to be stored in the event that used it: what was posted later changes nothing of it.
 *
 * @param base ISO 4217 of what was converted
 * @param quote ISO 4217 of what it came to
 * @param rate what 1 of the base comes to, a plain decimal
 * @param of the instant at which the rate held, by its source
 * @param number of the posting among those of the pair, from 1; names the event that posted it
 * @param rateRules the version of the numbers by which it was new enough
 */
public record RateUsed(String base, String quote, String rate, Instant of, long number, String rateRules) {}
