/** What can be asked of pools, of the listings in them and of grants. */
@NullMarked
package market.sourcing.domain.pool.command;

import org.jspecify.annotations.NullMarked;
