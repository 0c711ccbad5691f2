/** Showing one return case to its parties. */
@NullMarked
package market.sourcing.api.returns.detail;

import org.jspecify.annotations.NullMarked;
