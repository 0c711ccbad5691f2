/** The words in which tests tell what happened, what is asked and what is expected; other modules' tests use them too. */
@NullMarked
package market.sourcing.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
