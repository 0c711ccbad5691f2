/** A factory as it shows itself, and which factories are suspended. */
@NullMarked
package market.sourcing.projections.factory.profile;

import org.jspecify.annotations.NullMarked;
