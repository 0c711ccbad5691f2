/** The connection to MongoDB, which holds read models only. */
@NullMarked
package market.sourcing.infra.mongo;

import org.jspecify.annotations.NullMarked;
