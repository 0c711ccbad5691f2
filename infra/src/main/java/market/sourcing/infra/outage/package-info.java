/** Telling a store that can't be reached for now from anything else that fails. */
@NullMarked
package market.sourcing.infra.outage;

import org.jspecify.annotations.NullMarked;
