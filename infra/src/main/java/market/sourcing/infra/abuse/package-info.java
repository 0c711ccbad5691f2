/** Watches claims for what is unusual, so that a person looks at them; it decides nothing. */
@NullMarked
package market.sourcing.infra.abuse;

import org.jspecify.annotations.NullMarked;
