/** What is counted of a factory over days and said of it for that, as everybody who may see the factory is told. */
@NullMarked
package market.sourcing.api.standing;

import org.jspecify.annotations.NullMarked;
