/** Gives every committed event its position in the log. */
@NullMarked
package market.sourcing.infra.sequencer;

import org.jspecify.annotations.NullMarked;
