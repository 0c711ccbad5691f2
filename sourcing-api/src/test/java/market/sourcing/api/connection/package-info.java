/** Tests with clients that are slow on purpose. */
@NullMarked
package market.sourcing.api.connection;

import org.jspecify.annotations.NullMarked;
