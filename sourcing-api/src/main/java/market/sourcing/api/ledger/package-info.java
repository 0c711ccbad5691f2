/** Accounts, movements and the trial balance. */
@NullMarked
package market.sourcing.api.ledger;

import org.jspecify.annotations.NullMarked;
