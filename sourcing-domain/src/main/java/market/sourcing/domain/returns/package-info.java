/** Goods that come back: what may, until when, and each claim from its beginning to its decision. */
@NullMarked
package market.sourcing.domain.returns;

import org.jspecify.annotations.NullMarked;
