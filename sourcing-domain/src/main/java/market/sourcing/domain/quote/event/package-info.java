/** What has happened to a quote, as stored for good. */
@NullMarked
package market.sourcing.domain.quote.event;

import org.jspecify.annotations.NullMarked;
