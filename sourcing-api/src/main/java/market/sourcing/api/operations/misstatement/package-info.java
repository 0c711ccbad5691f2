/** What the books say and is not so: found, and corrected by an operator with a reason. */
@NullMarked
package market.sourcing.api.operations.misstatement;

import org.jspecify.annotations.NullMarked;
