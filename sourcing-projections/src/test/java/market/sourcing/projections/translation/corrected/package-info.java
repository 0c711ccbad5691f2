@NullMarked
package market.sourcing.projections.translation.corrected;

import org.jspecify.annotations.NullMarked;
