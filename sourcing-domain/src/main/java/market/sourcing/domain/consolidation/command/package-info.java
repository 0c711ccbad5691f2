/** What can be asked of consolidations. */
@NullMarked
package market.sourcing.domain.consolidation.command;

import org.jspecify.annotations.NullMarked;
