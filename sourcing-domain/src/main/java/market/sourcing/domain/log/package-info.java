/** The log itself, as far as operators have a say in it: what counts for an event that can't be read. */
@NullMarked
package market.sourcing.domain.log;

import org.jspecify.annotations.NullMarked;
