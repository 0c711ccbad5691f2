/** Showing what a factory sold and took back. */
@NullMarked
package market.sourcing.api.factory.sales;

import org.jspecify.annotations.NullMarked;
