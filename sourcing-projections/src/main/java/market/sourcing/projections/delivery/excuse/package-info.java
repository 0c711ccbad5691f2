/** Times in which factories could not work, as operators declared them, and what came of it. */
@NullMarked
package market.sourcing.projections.delivery.excuse;

import org.jspecify.annotations.NullMarked;
