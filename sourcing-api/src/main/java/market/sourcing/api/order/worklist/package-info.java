/** What a factory has to send, the oldest order first. */
@NullMarked
package market.sourcing.api.order.worklist;

import org.jspecify.annotations.NullMarked;
