/** Imports over HTTP: sending a file in, reading how far it is and what was not taken. */
@NullMarked
package market.sourcing.api.imports;

import org.jspecify.annotations.NullMarked;
