/** Signed notes and the checkpoints of transparency logs in them, as C2SP's signed-note, tlog-checkpoint and tlog-cosignature have them. */
@NullMarked
package market.sourcing.transparency.note;

import org.jspecify.annotations.NullMarked;
