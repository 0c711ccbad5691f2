package market.sourcing.infra.embedded.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.files.OwnerOnlyFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on the loopback address with its data in the data folder. A server that outlived its application is
 * taken over; one that dies is started again.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    static final String DATABASE = "sourcing";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final String SECONDS_TO_ANSWER = "5";

    private final Path cluster;
    private final Path binaries;
    private final Path startLog;
    private final Path passwords;
    private final FirstStart firstStart;
    private final Logins logins;
    private final int port;
    private final Watchdog watchdog;
    private @Nullable EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedPostgresServer(DataFolder folder, Path binaries, OptionalInt wantedPort) {
        var home = folder.folder("postgres");
        this.cluster = home.resolve("cluster");
        this.binaries = binaries;
        this.startLog = home.resolve("start.log");
        this.passwords = home.resolve("passwords.properties");
        this.firstStart = new FirstStart(cluster, home.resolve("first-password"));
        this.logins = Logins.keptIn(passwords, firstStart.isOver());
        firstStart.prepare(logins.admin());
        this.port = takeOver(wantedPort).orElseGet(() -> new RememberedPort(home.resolve("port")).choose(wantedPort));
        launch();
        this.watchdog = Watchdog.over(port, this::restart);
    }

    /** Keeps the server's binaries in the data folder too. */
    public static EmbeddedPostgresServer start(DataFolder folder, OptionalInt wantedPort) {
        return start(folder, folder.folder("postgres").resolve("binaries"), wantedPort);
    }

    /**
     * @param binaries where the server's programs are unpacked, once
     * @param wantedPort empty: one is chosen the first time and kept
     */
    public static EmbeddedPostgresServer start(DataFolder folder, Path binaries, OptionalInt wantedPort) {
        return new EmbeddedPostgresServer(folder, binaries, wantedPort);
    }

    public int port() {
        return port;
    }

    /** JDBC address of the marketplace's database. */
    public String url() {
        return url(port, DATABASE);
    }

    /** JDBC address of another database of the server. */
    public String url(String database) {
        return url(port, database);
    }

    /** Owns the tables. */
    public Login owner() {
        return logins.owner();
    }

    /** What the application works under. */
    public Login application() {
        return logins.application();
    }

    /** The server's superuser. */
    public Login admin() {
        return logins.admin();
    }

    /** Tells it from every other cluster, a copy of it excepted. */
    public String clusterId() {
        try (var connection = DriverManager.getConnection(url("postgres"), admin().user(), admin().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select system_identifier from pg_control_system()")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL on port " + port + " does not say who it is.", e);
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://" + LoopbackPorts.HOST + ":" + port + "/" + database;
    }

    /** The port of the server that is running already; one on another port than the wanted is stopped first. */
    private OptionalInt takeOver(OptionalInt wanted) {
        var running = RunningServer.in(cluster);
        if (running.isEmpty()) {
            return OptionalInt.empty();
        }
        var found = running.get().port();
        LOG.info("Taking over the PostgreSQL that is running on port {}.", found);
        if (wanted.isPresent() && wanted.getAsInt() != found) {
            stop(startOn(found));
            return OptionalInt.empty();
        }
        return OptionalInt.of(found);
    }

    private synchronized void launch() {
        if (!closed) {
            server = startOn(port);
            new Provisioning(cluster, logins).apply(port);
            firstStart.end();
        }
    }

    private synchronized void restart() {
        if (!closed) {
            LOG.warn("The embedded PostgreSQL is gone; starting it again.");
            stop(server);
            server = null;
            launch();
            LOG.warn("The embedded PostgreSQL is back.");
        }
    }

    private EmbeddedPostgres startOn(int chosen) {
        OwnerOnlyFile.contentOrFirst(startLog, () -> new byte[0]);
        RunningServer.forgetWhoIsGone(cluster);
        var output = ProcessBuilder.Redirect.appendTo(startLog.toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(chosen)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // The application stops it last, in order; a hook of its own would stop it under running commands.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_TIMEOUT)
                .setConnectConfig("password", logins.admin().password())
                .setConnectConfig("socketTimeout", SECONDS_TO_ANSWER)
                // These come behind its own, which trusts everybody, and are believed.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", firstStart.passwordFile().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(output)
                .setErrorRedirector(output);
        ServerSettings.ALL.forEach(builder::setServerConfig);
        return new Launch(cluster, startLog, chosen, logins.admin(), passwords).by(builder);
    }

    private static void stop(@Nullable EmbeddedPostgres running) {
        try {
            if (running != null) {
                running.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watchdog.close();
        synchronized (this) {
            closed = true;
            stop(server);
            server = null;
        }
    }
}
