/** Words every context speaks: money, quantities, identifiers, refusals. */
@NullMarked
package market.sourcing.domain.shared;

import org.jspecify.annotations.NullMarked;
