/** What may be asked of an order's money. */
@NullMarked
package market.sourcing.domain.escrow.command;

import org.jspecify.annotations.NullMarked;
