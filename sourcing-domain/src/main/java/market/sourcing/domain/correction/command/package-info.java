/** What operators ask for about misstatements. */
@NullMarked
package market.sourcing.domain.correction.command;

import org.jspecify.annotations.NullMarked;
