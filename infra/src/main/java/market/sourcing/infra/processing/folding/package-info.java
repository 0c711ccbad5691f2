/** Folds events into the documents and tallies of one build, so that doing it twice changes nothing. */
@NullMarked
package market.sourcing.infra.processing.folding;

import org.jspecify.annotations.NullMarked;
