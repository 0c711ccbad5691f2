/** Asks the stores and the followers of the log over and over whether they go on, so that nobody who needs to know has to ask. */
@NullMarked
package market.sourcing.infra.probes;

import org.jspecify.annotations.NullMarked;
