/** Where payment providers tell of payments by themselves. */
@NullMarked
package market.sourcing.api.payment.webhook;

import org.jspecify.annotations.NullMarked;
