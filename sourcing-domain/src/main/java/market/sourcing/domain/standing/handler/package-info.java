/** Commands about a factory's standing that may begin it. */
@NullMarked
package market.sourcing.domain.standing.handler;

import org.jspecify.annotations.NullMarked;
