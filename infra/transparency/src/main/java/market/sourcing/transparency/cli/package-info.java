/** Verifying from a terminal. */
@NullMarked
package market.sourcing.transparency.cli;

import org.jspecify.annotations.NullMarked;
