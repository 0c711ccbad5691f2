/** What a read model is made of: its name and version, its documents, and the fold that makes them from events. */
@NullMarked
package market.sourcing.projections.view;

import org.jspecify.annotations.NullMarked;
