/** Every answer that is not a success, as an RFC 9457 problem: codes, statuses, and the one place that writes them. */
@NullMarked
package market.sourcing.api.problem;

import org.jspecify.annotations.NullMarked;
