/** What may be asked about goods that come back. */
@NullMarked
package market.sourcing.domain.returns.command;

import org.jspecify.annotations.NullMarked;
