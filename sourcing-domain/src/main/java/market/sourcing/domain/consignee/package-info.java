/**
 * People abroad under whose names goods go through customs. Who they are is not here and in no event: it is kept beside the log, each
 * under a key of its own, until it is erased.
 */
@NullMarked
package market.sourcing.domain.consignee;

import org.jspecify.annotations.NullMarked;
