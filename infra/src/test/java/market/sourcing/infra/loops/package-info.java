/** Loops that nothing but their owner ends. */
@NullMarked
package market.sourcing.infra.loops;

import org.jspecify.annotations.NullMarked;
