/** Commands on delivery promises that hold several aggregates together. */
@NullMarked
package market.sourcing.domain.delivery.handler;

import org.jspecify.annotations.NullMarked;
