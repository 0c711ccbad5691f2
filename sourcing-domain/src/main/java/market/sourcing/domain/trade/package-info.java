/**
 * What coordinates several aggregates: each command that has to hold more than one is handled here, in one transaction. It stands above
 * the contexts; none of them looks up to it, and they meet each other through events and commands.
 */
@NullMarked
package market.sourcing.domain.trade;

import org.jspecify.annotations.NullMarked;
