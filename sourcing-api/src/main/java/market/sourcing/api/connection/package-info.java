/** How much of the server one connection may hold, and for how long: heads, bodies and answers that come or go slowly. */
@NullMarked
package market.sourcing.api.connection;

import org.jspecify.annotations.NullMarked;
