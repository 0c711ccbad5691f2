/** What the feed tells of a listing and of a factory, as values, and how their JSON differs; no database. */
@NullMarked
package market.sourcing.infra.feed.record;

import org.jspecify.annotations.NullMarked;
