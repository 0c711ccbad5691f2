/** What an agent orders for a customer abroad: by which station and customs mode the goods go, and under which name of the agent's own. */
@NullMarked
package market.sourcing.domain.commission;

import org.jspecify.annotations.NullMarked;
