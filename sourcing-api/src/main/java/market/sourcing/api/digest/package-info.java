/** The digest by which the application tells bytes apart. */
@NullMarked
package market.sourcing.api.digest;

import org.jspecify.annotations.NullMarked;
