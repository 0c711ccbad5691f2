/** What happens to a listing's texts in other languages. */
@NullMarked
package market.sourcing.domain.translation.event;

import org.jspecify.annotations.NullMarked;
