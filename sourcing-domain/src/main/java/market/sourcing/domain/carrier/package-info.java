/** The carriers outside: what they say of a parcel, and which of their numbers can be real. */
@NullMarked
package market.sourcing.domain.carrier;

import org.jspecify.annotations.NullMarked;
