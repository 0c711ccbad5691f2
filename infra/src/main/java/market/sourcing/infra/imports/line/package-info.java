/** Lines of a file of any length, read with bounded memory. */
@NullMarked
package market.sourcing.infra.imports.line;

import org.jspecify.annotations.NullMarked;
