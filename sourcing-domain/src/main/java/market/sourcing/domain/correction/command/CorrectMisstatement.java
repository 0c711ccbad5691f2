package market.sourcing.domain.correction.command;

import java.time.Instant;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Reason;

/**
 * An operator, of an order or a factory of which the books say what is not so. Answers the correction's version; a repeat answers
 * the same. What fell due for an order that is over is not done before: it may be the very thing that is wrong.
 *
 * @param subject the id of an order or a factory
 */
public record CorrectMisstatement(String subject, MisstatementKind kind, Actor operator, Reason reason, Instant at) {}
