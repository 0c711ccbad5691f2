/** The one door to the write side: who asks, what is asked, and what comes back. */
@NullMarked
package market.sourcing.infra.commands;

import org.jspecify.annotations.NullMarked;
