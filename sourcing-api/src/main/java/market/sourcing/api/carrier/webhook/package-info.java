/** Where carriers tell of scans by themselves. */
@NullMarked
package market.sourcing.api.carrier.webhook;

import org.jspecify.annotations.NullMarked;
