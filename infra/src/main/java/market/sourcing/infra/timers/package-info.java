/** Keeps the agenda of timers, derived from the log, and fires what is due. */
@NullMarked
package market.sourcing.infra.timers;

import org.jspecify.annotations.NullMarked;
