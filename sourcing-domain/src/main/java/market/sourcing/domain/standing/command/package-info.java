/** What can be asked of a factory's standing. */
@NullMarked
package market.sourcing.domain.standing.command;

import org.jspecify.annotations.NullMarked;
