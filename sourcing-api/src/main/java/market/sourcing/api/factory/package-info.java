/** What the paths of factories share: who may see and change what. */
@NullMarked
package market.sourcing.api.factory;

import org.jspecify.annotations.NullMarked;
