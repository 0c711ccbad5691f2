/** What is said of a factory by how it keeps its promises, and by what comes back to it. */
@NullMarked
package market.sourcing.domain.standing;

import org.jspecify.annotations.NullMarked;
