/** A stand-in for a carrier: it keeps books of its own, moves no parcel, and misbehaves when asked to. */
@NullMarked
package market.sourcing.infra.carriers.simulated;

import org.jspecify.annotations.NullMarked;
