/** People abroad to whom agents have goods sent: stated, shown to customs, and erased. */
@NullMarked
package market.sourcing.api.consignee;

import org.jspecify.annotations.NullMarked;
