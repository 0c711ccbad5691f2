/** Which agents were granted which pools. */
@NullMarked
package market.sourcing.projections.pool.grant;

import org.jspecify.annotations.NullMarked;
