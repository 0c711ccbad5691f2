/** Letting a suspended factory trade again. */
@NullMarked
package market.sourcing.api.factory.reinstate;

import org.jspecify.annotations.NullMarked;
