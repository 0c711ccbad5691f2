/** The terminal command that imports a file and prints its report. */
@NullMarked
package market.sourcing.api.imports.cli;

import org.jspecify.annotations.NullMarked;
