/** What must hold before an order is opened: one small type a rule. */
@NullMarked
package market.sourcing.domain.order.rule;

import org.jspecify.annotations.NullMarked;
