/** Events as rows of a log, and the leaves of a tree that they are. */
@NullMarked
package market.sourcing.transparency.log;

import org.jspecify.annotations.NullMarked;
