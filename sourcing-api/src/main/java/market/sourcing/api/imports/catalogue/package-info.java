/** Where the small catalogue is loaded, and whose its factories are. */
@NullMarked
package market.sourcing.api.imports.catalogue;

import org.jspecify.annotations.NullMarked;
