@NullMarked
package market.sourcing.transparency.merkle;

import org.jspecify.annotations.NullMarked;
