/** Proves an export without a server: every row is the leaf it was, and the leaves are those of a signed log. */
@NullMarked
package market.sourcing.transparency.verify;

import org.jspecify.annotations.NullMarked;
