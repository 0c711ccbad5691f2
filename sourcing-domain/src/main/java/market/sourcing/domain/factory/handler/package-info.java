/** Commands on factories that also hold a unique value. */
@NullMarked
package market.sourcing.domain.factory.handler;

import org.jspecify.annotations.NullMarked;
