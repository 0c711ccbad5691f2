/** Past claims under another return rule: which of them would have been allowed, and what would have gone back. */
@NullMarked
package market.sourcing.domain.rehearsal.returns;

import org.jspecify.annotations.NullMarked;
