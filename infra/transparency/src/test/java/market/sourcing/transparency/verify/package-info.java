@NullMarked
package market.sourcing.transparency.verify;

import org.jspecify.annotations.NullMarked;
