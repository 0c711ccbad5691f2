/** The marketplace's own commands over a real log and two nodes: what holds at every position of it. */
@NullMarked
package market.sourcing.infra.trade;

import org.jspecify.annotations.NullMarked;
