/** Carriers as the application meets them: their signed notices of scans, and whom to ask about a parcel. */
@NullMarked
package market.sourcing.infra.carriers;

import org.jspecify.annotations.NullMarked;
