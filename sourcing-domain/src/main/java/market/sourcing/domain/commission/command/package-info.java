/** What can be asked of commissions. */
@NullMarked
package market.sourcing.domain.commission.command;

import org.jspecify.annotations.NullMarked;
