/** Boards: lists of what somebody waits for or has to do, by the next deadline, and what changed on them. */
@NullMarked
package market.sourcing.projections.board;

import org.jspecify.annotations.NullMarked;
