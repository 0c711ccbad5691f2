/** A stand-in for a payment provider: it keeps books of its own, moves no money, and misbehaves when asked to. */
@NullMarked
package market.sourcing.infra.payments.sandbox;

import org.jspecify.annotations.NullMarked;
