/** What a factory has earned by how it keeps its promises. */
@NullMarked
package market.sourcing.domain.standing;

import org.jspecify.annotations.NullMarked;
