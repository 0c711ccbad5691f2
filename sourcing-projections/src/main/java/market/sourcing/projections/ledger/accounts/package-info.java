/** The accounts of the ledger with what they were debited and credited. */
@NullMarked
package market.sourcing.projections.ledger.accounts;

import org.jspecify.annotations.NullMarked;
