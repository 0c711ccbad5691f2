/** Files that people have uploaded, given to others to be saved. */
@NullMarked
package market.sourcing.api.file;

import org.jspecify.annotations.NullMarked;
