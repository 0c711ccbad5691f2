/** Telling an account of changes on its board of return cases while it looks at it. */
@NullMarked
package market.sourcing.api.returns.live;

import org.jspecify.annotations.NullMarked;
