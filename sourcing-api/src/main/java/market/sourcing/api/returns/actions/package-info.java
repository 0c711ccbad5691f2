/** What may be done with cases now. */
@NullMarked
package market.sourcing.api.returns.actions;

import org.jspecify.annotations.NullMarked;
