/** The feed of a pool: a snapshot of what is in it at a position, and what has changed since, by page, as a stream, or live. */
@NullMarked
package market.sourcing.api.pool.feed;

import org.jspecify.annotations.NullMarked;
