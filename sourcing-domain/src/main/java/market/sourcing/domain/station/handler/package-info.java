/** Commands on stations that also hold the key of a request. */
@NullMarked
package market.sourcing.domain.station.handler;

import org.jspecify.annotations.NullMarked;
