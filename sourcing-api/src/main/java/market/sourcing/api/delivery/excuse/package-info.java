/** Times in which factories could not work, as operators declare them. */
@NullMarked
package market.sourcing.api.delivery.excuse;

import org.jspecify.annotations.NullMarked;
