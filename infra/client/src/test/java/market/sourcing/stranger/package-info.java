/** What strangers make of the API's description with tools of their own. */
@NullMarked
package market.sourcing.stranger;

import org.jspecify.annotations.NullMarked;
