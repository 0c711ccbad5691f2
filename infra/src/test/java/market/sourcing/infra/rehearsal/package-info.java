/** Proof of how rehearsals are run, with a rehearsal that only counts. */
@NullMarked
package market.sourcing.infra.rehearsal;

import org.jspecify.annotations.NullMarked;
