/** What a line of the log looks like. */
@NullMarked
package market.sourcing.api.logs;

import org.jspecify.annotations.NullMarked;
