/** From one line of an offers file to the commands' values, or to a named refusal. */
@NullMarked
package market.sourcing.api.imports.offer;

import org.jspecify.annotations.NullMarked;
