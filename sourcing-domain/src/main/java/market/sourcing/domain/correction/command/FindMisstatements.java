package market.sourcing.domain.correction.command;

import java.time.Instant;

/**
 * Asks what the books say of an order, or of a factory, that is not so; answers a list, empty also where there is no such thing.
 *
 * @param subject the id of an order or a factory
 */
public record FindMisstatements(String subject, Instant at) {}
