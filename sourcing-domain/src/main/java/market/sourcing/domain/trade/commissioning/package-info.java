/** Orders on behalf of customers abroad, and the people in whose names their goods go through customs. */
@NullMarked
package market.sourcing.domain.trade.commissioning;

import org.jspecify.annotations.NullMarked;
