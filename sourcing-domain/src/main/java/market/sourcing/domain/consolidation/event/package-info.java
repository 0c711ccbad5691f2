/** What has happened to consolidations, as stored for good. */
@NullMarked
package market.sourcing.domain.consolidation.event;

import org.jspecify.annotations.NullMarked;
