package market.sourcing.infra.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import market.sourcing.infra.embedded.postgres.Login;

/**
 * A PostgreSQL that tests make their databases in.
 *
 * @param urls the JDBC address of a database by its name
 * @param admin a superuser
 * @param owner owns the tables of the tests
 * @param application what the application works under
 * @param prefix begins the name of everything that this process makes there
 */
record PostgresServer(UnaryOperator<String> urls, Login admin, Login owner, Login application, String prefix) {

    String url(String database) {
        return urls.apply(database);
    }

    Connection openAsAdmin() throws SQLException {
        return DriverManager.getConnection(url("postgres"), admin.user(), admin.password());
    }

    void execute(String sql) {
        try (var connection = openAsAdmin();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Those of this process and, where no other works on the server, those that a killed one left behind. */
    void dropDatabases() {
        var names = new ArrayList<String>();
        try (var connection = openAsAdmin();
                var query =
                        connection.prepareStatement("select datname from pg_database where starts_with(datname, ?)")) {
            query.setString(1, prefix);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> execute("drop database " + name + " with (force)"));
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return url(prefix);
    }
}
