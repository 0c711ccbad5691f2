/** Who may come to which use case at all, as each says where it stands. What is theirs there is decided by the domain and the controllers. */
@NullMarked
package market.sourcing.api.access;

import org.jspecify.annotations.NullMarked;
