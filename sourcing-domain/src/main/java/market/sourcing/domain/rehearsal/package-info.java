/** Past events under other terms: what would have come of them. */
@NullMarked
package market.sourcing.domain.rehearsal;

import org.jspecify.annotations.NullMarked;
