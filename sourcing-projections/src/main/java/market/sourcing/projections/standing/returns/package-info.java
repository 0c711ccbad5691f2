/** What is said of a factory by how much of what it sends comes back or is disputed, and by which numbers. */
@NullMarked
package market.sourcing.projections.standing.returns;

import org.jspecify.annotations.NullMarked;
