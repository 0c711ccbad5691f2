/** The started application, asked over HTTP. */
@NullMarked
package market.sourcing.api.e2e;

import org.jspecify.annotations.NullMarked;
