/** The journal: every movement of money with its entries, its event and its position; and the sums that must be zero. */
@NullMarked
package market.sourcing.projections.ledger.movements;

import org.jspecify.annotations.NullMarked;
