/** Views over an in-memory server and an engine of a few lines, for tests. */
@NullMarked
package market.sourcing.projections.harness;

import org.jspecify.annotations.NullMarked;
