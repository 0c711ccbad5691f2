/** Loads the small catalogue that a newcomer sees, once, as any other file of offers. */
@NullMarked
package market.sourcing.infra.imports.catalogue;

import org.jspecify.annotations.NullMarked;
