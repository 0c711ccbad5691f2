/** Where in the log to look for what the books say and is not so. */
@NullMarked
package market.sourcing.infra.corrections;

import org.jspecify.annotations.NullMarked;
