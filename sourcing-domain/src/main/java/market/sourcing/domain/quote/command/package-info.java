/** What may be asked of a quote. */
@NullMarked
package market.sourcing.domain.quote.command;

import org.jspecify.annotations.NullMarked;
