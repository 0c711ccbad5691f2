/** What the paths of listings share: who may see and change what. */
@NullMarked
package market.sourcing.api.listing;

import org.jspecify.annotations.NullMarked;
