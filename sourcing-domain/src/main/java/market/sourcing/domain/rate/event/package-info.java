/** What has happened to rates of exchange, as stored for good. */
@NullMarked
package market.sourcing.domain.rate.event;

import org.jspecify.annotations.NullMarked;
