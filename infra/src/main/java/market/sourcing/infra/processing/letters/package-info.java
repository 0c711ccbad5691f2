/** Events that a document could not take, and what an operator can do about them. */
@NullMarked
package market.sourcing.infra.processing.letters;

import org.jspecify.annotations.NullMarked;
