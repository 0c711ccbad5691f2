/** What the endpoints of return cases share: how a case is shown and changed, and where a page of them ended. */
@NullMarked
package market.sourcing.api.returns;

import org.jspecify.annotations.NullMarked;
