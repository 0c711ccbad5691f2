/** What people say that texts of listings are in other languages. */
@NullMarked
package market.sourcing.domain.translation;

import org.jspecify.annotations.NullMarked;
