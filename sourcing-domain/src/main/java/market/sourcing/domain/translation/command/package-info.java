/** What is asked of a listing's texts in other languages. */
@NullMarked
package market.sourcing.domain.translation.command;

import org.jspecify.annotations.NullMarked;
