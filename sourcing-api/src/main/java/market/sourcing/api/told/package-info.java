/** What an agent had been told of goods by the feed, shown with what it bought of them. */
@NullMarked
package market.sourcing.api.told;

import org.jspecify.annotations.NullMarked;
