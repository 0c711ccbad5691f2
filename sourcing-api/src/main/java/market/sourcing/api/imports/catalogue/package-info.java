/** The small catalogue a newcomer sees, loaded once through the import. */
@NullMarked
package market.sourcing.api.imports.catalogue;

import org.jspecify.annotations.NullMarked;
