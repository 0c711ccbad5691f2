/** The description of the API for machines and people. */
@NullMarked
package market.sourcing.api.openapi;

import org.jspecify.annotations.NullMarked;
