/** Opening a seller account. */
@NullMarked
package market.sourcing.api.factory.onboard;

import org.jspecify.annotations.NullMarked;
