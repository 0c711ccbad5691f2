/**
 * A MongoDB-wire server inside the process, with secondary indexes that answer queries and without torn reads. It knows nothing of who
 * keeps what in it.
 */
@NullMarked
package market.sourcing.embeddedmongo;

import org.jspecify.annotations.NullMarked;
