/** What folds have in common: a document that must be there, instants as MongoDB keeps them. */
@NullMarked
package market.sourcing.projections.fold;

import org.jspecify.annotations.NullMarked;
