@NullMarked
package market.sourcing.transparency.log;

import org.jspecify.annotations.NullMarked;
