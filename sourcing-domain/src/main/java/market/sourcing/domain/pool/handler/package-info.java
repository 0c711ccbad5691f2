/** Commands that may begin a pool or a grant. */
@NullMarked
package market.sourcing.domain.pool.handler;

import org.jspecify.annotations.NullMarked;
