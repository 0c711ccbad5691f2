/** Handles what operators ask for about the log. */
@NullMarked
package market.sourcing.domain.log.handler;

import org.jspecify.annotations.NullMarked;
