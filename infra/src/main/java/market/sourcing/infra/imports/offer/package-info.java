/** From one line of an offers file to the commands' values, or to a named refusal. */
@NullMarked
package market.sourcing.infra.imports.offer;

import org.jspecify.annotations.NullMarked;
