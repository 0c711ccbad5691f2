/** Commands on rates of exchange that also hold the key of a request. */
@NullMarked
package market.sourcing.domain.rate.handler;

import org.jspecify.annotations.NullMarked;
