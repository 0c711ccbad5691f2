/** On which terms a factory takes goods back: stated, and read by version. */
@NullMarked
package market.sourcing.api.returns.rule;

import org.jspecify.annotations.NullMarked;
