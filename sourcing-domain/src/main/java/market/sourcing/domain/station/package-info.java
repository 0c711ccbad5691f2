/** Target markets of agents: where what is sold here is sold on, in which language and currency, and through which customs. */
@NullMarked
package market.sourcing.domain.station;

import org.jspecify.annotations.NullMarked;
