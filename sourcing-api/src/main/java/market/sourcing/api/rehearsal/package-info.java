/** Rehearsals over HTTP: other terms over past events. Nothing of them is written down. */
@NullMarked
package market.sourcing.api.rehearsal;

import org.jspecify.annotations.NullMarked;
