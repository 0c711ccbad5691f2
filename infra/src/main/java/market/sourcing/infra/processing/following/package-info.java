/** What reads the log in the order of positions, on one node at a time, by itself or together with others. */
@NullMarked
package market.sourcing.infra.processing.following;

import org.jspecify.annotations.NullMarked;
