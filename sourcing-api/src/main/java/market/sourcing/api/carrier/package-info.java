/** Where carriers tell of scans by themselves. */
@NullMarked
package market.sourcing.api.carrier;

import org.jspecify.annotations.NullMarked;
