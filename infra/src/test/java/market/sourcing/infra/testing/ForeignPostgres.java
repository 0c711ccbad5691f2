package market.sourcing.infra.testing;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import market.sourcing.infra.embedded.postgres.Login;

/**
 * A PostgreSQL that others run and may share: this process makes roles of its own there, touches nothing that it did not
 * make, and takes what it made with it. Its login must be a superuser's.
 */
final class ForeignPostgres {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]+/)[^?]*(\\?.*)?");

    private ForeignPostgres() {}

    static PostgresServer at(String url, Login admin) {
        var prefix = "test_" + random() + "_";
        var server = new PostgresServer(urls(url), admin, role(prefix + "owner"), role(prefix + "app"), prefix);
        create(server, server.owner());
        create(server, server.application());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(server)));
        return server;
    }

    /** @throws IllegalArgumentException when the address has no host or no database */
    static UnaryOperator<String> urls(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not like jdbc:postgresql://host:port/database: " + url);
        }
        var before = parts.group(1);
        var after = parts.group(2) == null ? "" : parts.group(2);
        return database -> before + database + after;
    }

    private static void create(PostgresServer server, Login role) {
        server.execute("create role " + role.user() + " login password '" + role.password() + "'");
    }

    private static void leave(PostgresServer server) {
        server.dropDatabases();
        server.execute("drop role " + server.application().user());
        server.execute("drop role " + server.owner().user());
    }

    private static Login role(String name) {
        return new Login(name, random());
    }

    private static String random() {
        var bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
