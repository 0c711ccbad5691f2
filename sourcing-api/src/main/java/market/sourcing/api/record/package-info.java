/** Rates of a factory over days, as everybody who may see the factory is told. */
@NullMarked
package market.sourcing.api.record;

import org.jspecify.annotations.NullMarked;
