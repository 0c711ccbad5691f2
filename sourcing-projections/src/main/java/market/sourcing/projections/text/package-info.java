/** Titles and queries of every language as index terms. */
@NullMarked
package market.sourcing.projections.text;

import org.jspecify.annotations.NullMarked;
