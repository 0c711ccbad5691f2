/** Builds of a view: which there are, how far each is, and which of them is shown. */
@NullMarked
package market.sourcing.infra.processing.builds;

import org.jspecify.annotations.NullMarked;
