/** Pools of listings: operators open and grant them, agents look at those that they were granted. */
@NullMarked
package market.sourcing.api.pool;

import org.jspecify.annotations.NullMarked;
