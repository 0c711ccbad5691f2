/** What can be done about delivery promises. */
@NullMarked
package market.sourcing.domain.delivery.command;

import org.jspecify.annotations.NullMarked;
