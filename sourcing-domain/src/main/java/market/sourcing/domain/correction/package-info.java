/** What the books say and is not so, since before their parts told each other everything, and how operators correct it. */
@NullMarked
package market.sourcing.domain.correction;

import org.jspecify.annotations.NullMarked;
