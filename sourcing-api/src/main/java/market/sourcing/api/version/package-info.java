/** Versions on the wire: ETag out, If-Match and min-version in. */
@NullMarked
package market.sourcing.api.version;

import org.jspecify.annotations.NullMarked;
