package market.sourcing.infra.embedded.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import market.sourcing.infra.embedded.postgres.PostgresNotStarted.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One start of the server. The library that does it asks for its whole time whether somebody answers; this one also sees that nobody
 * will.
 */
final class Launch {
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final int LOOKS_UNTIL_ENDED = 20;
    private static final long SECONDS_TO_GIVE_UP = 15;
    private static final String WRONG_LOGIN = "28";

    private final Path cluster;
    private final Path passwords;
    private final int port;
    private final Login admin;
    private final Path startLog;
    private final ServerWords words;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** @param passwords the file that the login comes from */
    Launch(Path cluster, Path startLog, int port, Login admin, Path passwords) {
        this.cluster = cluster;
        this.startLog = startLog;
        this.port = port;
        this.admin = admin;
        this.passwords = passwords;
        this.words = new ServerWords(startLog, cluster.resolve("log"));
    }

    /** @throws PostgresNotStarted as soon as it is clear that it won't answer */
    EmbeddedPostgres by(EmbeddedPostgres.Builder builder) {
        var start = new FutureTask<>(builder.setDataDirectoryCustomizer(made -> begun.set(true))::start);
        var thread = Thread.ofPlatform().daemon().name("postgres-launch").start(start);
        try {
            for (int ended = 0; ended < LOOKS_UNTIL_ENDED; ended = hasEnded() ? ended + 1 : 0) {
                try {
                    return start.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException underWay) {
                    refuseWrongLogin(start, thread);
                }
            }
            giveUp(start, thread);
            throw failure(null);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(e);
        }
    }

    private boolean hasEnded() {
        return begun.get() && !Processes.isAtWork("pg_ctl", cluster) && !RunningServer.livesIn(cluster);
    }

    /** The library takes a wrong password for a server that is not ready yet. */
    private void refuseWrongLogin(FutureTask<EmbeddedPostgres> start, Thread thread) {
        if (!begun.get() || Processes.isAtWork("pg_ctl", cluster) || !RunningServer.livesIn(cluster)) {
            return;
        }
        try {
            DriverManager.getConnection(
                            EmbeddedPostgresServer.url(port, "postgres") + "?connectTimeout=3&socketTimeout=3",
                            admin.user(),
                            admin.password())
                    .close();
        } catch (SQLException refused) {
            if (Objects.requireNonNullElse(refused.getSQLState(), "").startsWith(WRONG_LOGIN)) {
                giveUp(start, thread);
                throw new PostgresNotStarted(
                        Reason.PASSWORDS_LOST,
                        passwords,
                        "the password of " + admin.user() + " in it is not the one that the server knows.",
                        refused);
            }
        }
    }

    /** Interrupted, the library hands over what it has; closing that frees its lock and stops a server that runs. */
    private static void giveUp(FutureTask<EmbeddedPostgres> start, Thread thread) {
        thread.interrupt();
        try {
            start.get(SECONDS_TO_GIVE_UP, TimeUnit.SECONDS).close();
        } catch (ExecutionException | TimeoutException | IOException nothingToClose) {
            start.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PostgresNotStarted failure(@Nullable Throwable cause) {
        return words.lastWords()
                .map(said -> new PostgresNotStarted(ServerWords.reason(said), cluster, said, cause))
                .orElseGet(() ->
                        new PostgresNotStarted(Reason.SILENT, startLog, "nobody answers on port " + port + ".", cause));
    }
}
