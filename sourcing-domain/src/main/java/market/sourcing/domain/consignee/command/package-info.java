/** What can be asked of consignees. */
@NullMarked
package market.sourcing.domain.consignee.command;

import org.jspecify.annotations.NullMarked;
