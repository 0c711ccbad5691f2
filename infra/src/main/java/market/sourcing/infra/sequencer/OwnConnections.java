package market.sourcing.infra.sequencer;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections outside the pool, under the application's role: for a session that holds a lock for hours. */
@FunctionalInterface
public interface OwnConnections {
    Connection open() throws SQLException;
}
