/** What the platform does by itself when a time has come: a sentence each, safe to do twice. */
@NullMarked
package market.sourcing.infra.automation;

import org.jspecify.annotations.NullMarked;
