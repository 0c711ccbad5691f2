/** Kills the running application for real and proves that nothing acknowledged is lost or doubled. */
@NullMarked
package market.sourcing.api.crash;

import org.jspecify.annotations.NullMarked;
