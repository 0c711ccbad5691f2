/** A MongoDB-wire server inside the process, with secondary indexes that answer queries and without torn reads. */
@NullMarked
package market.sourcing.infra.embedded.mongo;

import org.jspecify.annotations.NullMarked;
