/** Records in the words of schema.org. */
@NullMarked
package market.sourcing.api.pool.feed.schemaorg;

import org.jspecify.annotations.NullMarked;
