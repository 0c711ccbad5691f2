/** What an agent ordered on behalf of customers abroad. */
@NullMarked
package market.sourcing.api.commission;

import org.jspecify.annotations.NullMarked;
