/** From the lines of a wholesaler's order book to past orders and returns, or to named refusals. */
@NullMarked
package market.sourcing.infra.imports.order;

import org.jspecify.annotations.NullMarked;
