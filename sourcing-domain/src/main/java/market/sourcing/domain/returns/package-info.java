/**
 * Goods that come back: what may, until when, and each claim from its beginning to its decision.
 *
 * <p>A case is decided, and then evolves. {@link market.sourcing.domain.returns.CaseSoFar} is all that its events say. Each concern is
 * a record over it, such as {@link market.sourcing.domain.returns.Answering} or {@link market.sourcing.domain.returns.Closing}: what
 * it decides comes to events, and its {@code after} says what is known once they have happened. Only
 * {@link market.sourcing.domain.returns.ReturnCase} writes them down, so that a rehearsal can ask the same of what never happened.
 */
@NullMarked
package market.sourcing.domain.returns;

import org.jspecify.annotations.NullMarked;
