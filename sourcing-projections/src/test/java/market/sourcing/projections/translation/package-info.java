@NullMarked
package market.sourcing.projections.translation;

import org.jspecify.annotations.NullMarked;
