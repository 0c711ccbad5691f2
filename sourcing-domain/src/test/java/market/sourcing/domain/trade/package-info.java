/** Random histories of the whole trade, beside a small model of who owes what to whom. */
@NullMarked
package market.sourcing.domain.trade;

import org.jspecify.annotations.NullMarked;
