/** The money of one order: asked for, held by the platform, released, or given back; every movement in double entry. */
@NullMarked
package market.sourcing.domain.escrow;

import org.jspecify.annotations.NullMarked;
