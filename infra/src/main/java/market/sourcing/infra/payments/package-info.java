/** Payments: what is asked of providers, and what they say. */
@NullMarked
package market.sourcing.infra.payments;

import org.jspecify.annotations.NullMarked;
