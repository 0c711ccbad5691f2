/** What operators have settled of the log. */
@NullMarked
package market.sourcing.domain.log.event;

import org.jspecify.annotations.NullMarked;
