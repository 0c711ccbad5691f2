/** What has happened to delivery promises, as it is stored. */
@NullMarked
package market.sourcing.domain.delivery.event;

import org.jspecify.annotations.NullMarked;
