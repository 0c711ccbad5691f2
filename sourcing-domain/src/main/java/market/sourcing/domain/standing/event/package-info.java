/** What happened to a factory's standing. */
@NullMarked
package market.sourcing.domain.standing.event;

import org.jspecify.annotations.NullMarked;
