/** Events of the log that somebody could not read: who passed over which, and what an operator settles of them. */
@NullMarked
package market.sourcing.api.operations.unreadable;

import org.jspecify.annotations.NullMarked;
