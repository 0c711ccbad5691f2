@NullMarked
package market.sourcing.transparency.export;

import org.jspecify.annotations.NullMarked;
