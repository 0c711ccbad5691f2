/** Named sets of listings that agents may sell: by rule or by hand, and who was granted them. */
@NullMarked
package market.sourcing.domain.pool;

import org.jspecify.annotations.NullMarked;
