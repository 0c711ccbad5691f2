/** Who asks from where and by which name of ours: trusted proxies, and the address that the marketplace goes by outside. */
@NullMarked
package market.sourcing.api.address;

import org.jspecify.annotations.NullMarked;
