/** A pool as product data for Google Merchant. */
@NullMarked
package market.sourcing.api.pool.feed.merchant;

import org.jspecify.annotations.NullMarked;
