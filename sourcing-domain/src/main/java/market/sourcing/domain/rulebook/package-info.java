/** The platform's numbers: each set has a version, a time from which it holds, and a source. */
@NullMarked
package market.sourcing.domain.rulebook;

import org.jspecify.annotations.NullMarked;
