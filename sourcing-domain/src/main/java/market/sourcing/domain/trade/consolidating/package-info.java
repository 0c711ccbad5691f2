/** Whether parcels go abroad together: decided on the consolidation, the order and its commission together. */
@NullMarked
package market.sourcing.domain.trade.consolidating;

import org.jspecify.annotations.NullMarked;
