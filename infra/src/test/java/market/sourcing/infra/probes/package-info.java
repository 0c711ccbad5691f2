/** Silence and standstill, told apart from a pause. */
@NullMarked
package market.sourcing.infra.probes;

import org.jspecify.annotations.NullMarked;
