/** What use cases say of themselves for the description of the API, where no type says it. */
@NullMarked
package market.sourcing.api.contract;

import org.jspecify.annotations.NullMarked;
