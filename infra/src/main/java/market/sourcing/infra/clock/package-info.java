/** What time it is for the trade: the system's clock, or one that an operator may move forward. */
@NullMarked
package market.sourcing.infra.clock;

import org.jspecify.annotations.NullMarked;
