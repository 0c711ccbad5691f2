/** What the platform does by itself, with a clock that a test moves and a provider that says what a test wants. */
@NullMarked
package market.sourcing.infra.automation;

import org.jspecify.annotations.NullMarked;
