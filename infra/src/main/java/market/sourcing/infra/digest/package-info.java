/** The digest by which the application tells bytes apart. */
@NullMarked
package market.sourcing.infra.digest;

import org.jspecify.annotations.NullMarked;
