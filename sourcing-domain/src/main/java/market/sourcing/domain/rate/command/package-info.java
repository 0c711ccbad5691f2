/** What can be asked of rates of exchange. */
@NullMarked
package market.sourcing.domain.rate.command;

import org.jspecify.annotations.NullMarked;
