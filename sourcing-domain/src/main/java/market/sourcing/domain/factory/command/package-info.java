/** What may be asked of a factory. */
@NullMarked
package market.sourcing.domain.factory.command;

import org.jspecify.annotations.NullMarked;
