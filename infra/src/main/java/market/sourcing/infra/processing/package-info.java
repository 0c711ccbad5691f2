/** Builds the read models: folds the log into MongoDB, keeps builds of a view apart, parks what can't be folded. */
@NullMarked
package market.sourcing.infra.processing;

import org.jspecify.annotations.NullMarked;
