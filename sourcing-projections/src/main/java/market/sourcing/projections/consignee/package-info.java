/** What has become of people to whom agents have goods sent; not who they are. */
@NullMarked
package market.sourcing.projections.consignee;

import org.jspecify.annotations.NullMarked;
