/** What has happened to consignees, as stored for good: nothing of who they are. */
@NullMarked
package market.sourcing.domain.consignee.event;

import org.jspecify.annotations.NullMarked;
