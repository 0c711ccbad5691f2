/** The dispute file: one text about a case, the same for both sides. */
@NullMarked
package market.sourcing.api.returns.file;

import org.jspecify.annotations.NullMarked;
