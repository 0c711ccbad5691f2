package market.sourcing.infra.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import market.sourcing.infra.sequencer.OwnConnections;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;

/** Refuses to start when the application's role may do more with the log than read it and append to it. */
@DependsOnDatabaseInitialization
public class LogProtectionCheck implements InitializingBean {
    private static final List<String> TABLES = List.of("domain_event", "log_position");
    private static final List<String> FORBIDDEN = List.of("UPDATE", "DELETE", "TRUNCATE");

    private final OwnConnections connections;

    public LogProtectionCheck(OwnConnections connections) {
        this.connections = connections;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (var connection = connections.open()) {
            for (var table : TABLES) {
                for (var privilege : FORBIDDEN) {
                    refuseWhenGranted(connection, table, privilege);
                }
            }
        }
    }

    private static void refuseWhenGranted(Connection connection, String table, String privilege) throws SQLException {
        var columns = "UPDATE".equals(privilege) ? " or has_any_column_privilege(t, p)" : "";
        try (var query = connection.prepareStatement(
                "select current_user, has_table_privilege(t, p)" + columns + " from (values (?, ?)) v(t, p)")) {
            query.setString(1, table);
            query.setString(2, privilege);
            try (var rows = query.executeQuery()) {
                rows.next();
                if (rows.getBoolean(2)) {
                    throw new LogNotProtected(rows.getString(1), table, privilege);
                }
            }
        }
    }
}
