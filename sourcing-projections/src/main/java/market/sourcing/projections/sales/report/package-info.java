/** What a factory sold and took back: pieces and amounts by listing, buyer, country and month. */
@NullMarked
package market.sourcing.projections.sales.report;

import org.jspecify.annotations.NullMarked;
