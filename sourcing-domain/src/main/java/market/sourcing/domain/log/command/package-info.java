/** What operators ask for about the log. */
@NullMarked
package market.sourcing.domain.log.command;

import org.jspecify.annotations.NullMarked;
