/** All views of one random trade, beside the model that lived it. */
@NullMarked
package market.sourcing.projections.trade;

import org.jspecify.annotations.NullMarked;
