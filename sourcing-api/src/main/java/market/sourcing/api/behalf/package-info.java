/** On whose behalf agents order, as they say it and as it is shown. */
@NullMarked
package market.sourcing.api.behalf;

import org.jspecify.annotations.NullMarked;
