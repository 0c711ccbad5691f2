/** What is to be done later: which timers an event sets, moves or stops. */
@NullMarked
package market.sourcing.domain.timer;

import org.jspecify.annotations.NullMarked;
