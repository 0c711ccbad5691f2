/** Ids and versions on the wire: ETag out, If-Match and min-version in, and what sends a change and answers its version. */
@NullMarked
package market.sourcing.api.version;

import org.jspecify.annotations.NullMarked;
