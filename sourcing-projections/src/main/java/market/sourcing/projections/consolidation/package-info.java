/** Consolidations as they stand: their parcels, how far they have come, and what each parcel bears of their freight. */
@NullMarked
package market.sourcing.projections.consolidation;

import org.jspecify.annotations.NullMarked;
