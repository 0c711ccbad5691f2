/** What people said that texts of a listing are in other languages. */
@NullMarked
package market.sourcing.projections.translation.corrected;

import org.jspecify.annotations.NullMarked;
