/** Tests of the agenda and the ticker on a real PostgreSQL. */
@NullMarked
package market.sourcing.infra.timers;

import org.jspecify.annotations.NullMarked;
