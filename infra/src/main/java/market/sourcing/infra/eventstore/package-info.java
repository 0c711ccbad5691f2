/** The event log in PostgreSQL: appending to it, and reading it in position order. */
@NullMarked
package market.sourcing.infra.eventstore;

import org.jspecify.annotations.NullMarked;
