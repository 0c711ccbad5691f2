/** What has happened to pools, to the listings in them and to grants, as stored for good. */
@NullMarked
package market.sourcing.domain.pool.event;

import org.jspecify.annotations.NullMarked;
