/** Runs rehearsals beside everything else: reads the log, tells how far it is, writes nothing. */
@NullMarked
package market.sourcing.infra.rehearsal;

import org.jspecify.annotations.NullMarked;
