/** The stores the marketplace runs on: its own when nothing is configured, external ones when both are. */
@NullMarked
package market.sourcing.infra.embedded;

import org.jspecify.annotations.NullMarked;
