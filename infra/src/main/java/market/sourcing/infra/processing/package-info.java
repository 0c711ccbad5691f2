/**
 * Builds the read models. The engine puts together what its rooms have, of which each knows only those before it here: {@code parked},
 * what nobody can read; {@code following}, the log in order; {@code builds} of the views; {@code folding} events into documents; dead
 * {@code letters}, what can't be folded.
 */
@NullMarked
package market.sourcing.infra.processing;

import org.jspecify.annotations.NullMarked;
