/** The watch over what decides in which pools listings are: a follower of the log, its tables, and what has to be judged anew. */
@NullMarked
package market.sourcing.infra.pools;

import org.jspecify.annotations.NullMarked;
