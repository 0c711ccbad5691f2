/** The marketplace's own PostgreSQL: a real server that is unpacked, started, watched and stopped with the application. */
@NullMarked
package market.sourcing.infra.embedded.postgres;

import org.jspecify.annotations.NullMarked;
