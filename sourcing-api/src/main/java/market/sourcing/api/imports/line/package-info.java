/** Lines of a file of any length, read with bounded memory. */
@NullMarked
package market.sourcing.api.imports.line;

import org.jspecify.annotations.NullMarked;
