/** Records of delimited text of any length, cut with bounded memory; none of them ends the file. */
@NullMarked
package market.sourcing.infra.imports.csv;

import org.jspecify.annotations.NullMarked;
