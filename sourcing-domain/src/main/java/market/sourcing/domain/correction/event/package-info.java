/** What has been corrected, as stored for good. */
@NullMarked
package market.sourcing.domain.correction.event;

import org.jspecify.annotations.NullMarked;
