package market.sourcing.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import market.sourcing.infra.testing.TestDatabase;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the log stays in the log: the application's role has no way to change it. */
class AppendOnlyIT {
    private static final String PRIVILEGE_MISSING = "42501";
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestPostgres.freshDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = ''",
                "delete from domain_event",
                "truncate domain_event",
                "update log_position set position = 0",
                "delete from log_position",
                "truncate log_position",
                "drop table domain_event",
                "alter table domain_event disable trigger all",
                "create table elsewhere (x int)"
            })
    void the_application_can_not(String statement) throws SQLException {
        try (var connection = database.ownConnections().open();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(PRIVILEGE_MISSING));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select count(*) from domain_event", "select count(*) from log_position"})
    void the_application_can(String query) throws SQLException {
        try (var connection = database.ownConnections().open();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
        }
    }
}
