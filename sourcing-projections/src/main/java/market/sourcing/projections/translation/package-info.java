/** What words of titles and queries are in other languages. */
@NullMarked
package market.sourcing.projections.translation;

import org.jspecify.annotations.NullMarked;
