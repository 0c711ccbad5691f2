/** Asking other machines over HTTP. */
@NullMarked
package market.sourcing.infra.http;

import org.jspecify.annotations.NullMarked;
