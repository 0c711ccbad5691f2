/** What has happened to commissions, as stored for good. */
@NullMarked
package market.sourcing.domain.commission.event;

import org.jspecify.annotations.NullMarked;
