/** A machine beside the marketplace that translates, where somebody runs one. */
@NullMarked
package market.sourcing.infra.translate;

import org.jspecify.annotations.NullMarked;
