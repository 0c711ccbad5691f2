/** How the order book of one factory is written: what its sender says, and what its first rows tell. */
@NullMarked
package market.sourcing.infra.imports.order.profile;

import org.jspecify.annotations.NullMarked;
