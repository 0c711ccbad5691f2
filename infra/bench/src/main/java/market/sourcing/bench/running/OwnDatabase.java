package market.sourcing.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The PostgreSQL of an application that runs on a data folder, as its superuser.
 *
 * @param cluster its data directory
 * @param url of the marketplace's database
 */
public record OwnDatabase(Path cluster, String url, String password) {
    private static final String USER = "postgres";

    public static OwnDatabase of(Path data) throws IOException {
        var home = data.resolve("postgres");
        var passwords = new Properties();
        try (var in = Files.newInputStream(home.resolve("passwords.properties"))) {
            passwords.load(in);
        }
        var port = Files.readString(home.resolve("port")).strip();
        return new OwnDatabase(
                home.resolve("cluster"),
                "jdbc:postgresql://127.0.0.1:" + port + "/sourcing",
                passwords.getProperty(USER));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, password);
    }

    /** One number. */
    public long ask(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Its first process, whose children serve a connection each. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
    }
}
