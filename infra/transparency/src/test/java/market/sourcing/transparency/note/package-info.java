@NullMarked
package market.sourcing.transparency.note;

import org.jspecify.annotations.NullMarked;
