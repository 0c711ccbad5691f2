package market.sourcing.infra.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.files.DataFolderInUse;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerIT {
    @TempDir
    Path data;

    static Connection connect(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.admin().user(), server.admin().password());
    }

    private EmbeddedPostgresServer start(DataFolder folder, OptionalInt port) {
        return EmbeddedPostgresServer.start(folder, TestPostgres.binaries(), port);
    }

    private static String ask(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst());
    }

    @Test
    void it_is_durable_keeps_to_the_loopback_address_and_lets_nobody_in_without_a_password() throws Exception {
        try (var folder = DataFolder.open(data);
                var server = start(folder, OptionalInt.empty())) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "select '瑜伽裤'")).isEqualTo("瑜伽裤");
            await().untilAsserted(() -> assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url("postgres"), "postgres", "wrong")
                                    .close())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).startsWith("28")));
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("postgres/passwords.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_it_redoes_after_a_kill_is_bounded() throws Exception {
        try (var folder = DataFolder.open(data);
                var server = start(folder, OptionalInt.empty())) {
            assertThat(ask(server, "select pg_size_bytes(current_setting('max_wal_size'))::text"))
                    .isEqualTo(String.valueOf(256 * 1024 * 1024));
            assertThat(ask(server, "show checkpoint_timeout")).isEqualTo("5min");
        }
    }

    @Test
    void it_comes_back_on_the_same_port_with_what_it_had() throws Exception {
        int port;
        try (var folder = DataFolder.open(data);
                var server = start(folder, OptionalInt.empty());
                var connection = connect(server);
                var statement = connection.createStatement()) {
            port = server.port();
            statement.execute("create table kept as select 42 as x");
        }
        try (var folder = DataFolder.open(data);
                var server = start(folder, OptionalInt.empty())) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(ask(server, "select x from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_port_that_is_asked_for_is_taken() throws Exception {
        var wanted = LoopbackPorts.anyFree();
        try (var folder = DataFolder.open(data);
                var server = start(folder, OptionalInt.of(wanted))) {
            assertThat(server.port()).isEqualTo(wanted);
            assertThat(ask(server, "show port")).isEqualTo(Integer.toString(wanted));
        }
    }

    @Test
    void nobody_comes_in_without_a_password_from_the_first_moment_on() throws Exception {
        var port = LoopbackPorts.anyFree();
        var ended = new AtomicBoolean();
        var answers = new ConcurrentLinkedQueue<String>();
        var intruder = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                try {
                    DriverManager.getConnection(EmbeddedPostgresServer.url(port, "postgres"), "postgres", "guessed")
                            .close();
                    answers.add("in");
                } catch (SQLException refused) {
                    answers.add(refused.getSQLState());
                }
            }
        });
        try (var folder = DataFolder.open(data);
                var server = start(folder, OptionalInt.of(port))) {
            await().until(() -> answers.contains("28P01"));
            assertThat(ask(server, "select 1")).isEqualTo("1");
        } finally {
            ended.set(true);
            intruder.join();
        }
        assertThat(answers).isNotEmpty().doesNotContain("in");
    }

    @Test
    void a_folder_in_use_is_refused_and_the_server_of_a_killed_application_is_taken_over() throws Exception {
        try (var other = HoldingProcess.on(data)) {
            var before = postmaster();
            assertThatThrownBy(() -> DataFolder.open(data)).isInstanceOf(DataFolderInUse.class);
            other.kill();
            assertThat(ProcessHandle.of(before)).isPresent();
            try (var folder = DataFolder.open(data);
                    var server = start(folder, OptionalInt.empty())) {
                assertThat(postmaster()).isEqualTo(before);
                assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
            }
            assertThat(Files.exists(data.resolve("postgres/cluster/postmaster.pid")))
                    .isFalse();
        }
    }

    @Test
    void a_server_left_on_another_port_moves_to_the_one_that_is_asked_for() throws Exception {
        try (var other = HoldingProcess.on(data)) {
            other.kill();
            var wanted = LoopbackPorts.anyFree();
            try (var folder = DataFolder.open(data);
                    var server = start(folder, OptionalInt.of(wanted))) {
                assertThat(server.port()).isEqualTo(wanted);
                assertThat(ask(server, "select count(*) from kept")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_server_that_is_killed_comes_back_by_itself() throws Exception {
        try (var folder = DataFolder.open(data);
                var server = start(folder, OptionalInt.empty())) {
            ask(server, "select 1");
            var killed = postmaster();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> postmaster() != killed && "1".equals(ask(server, "select 1")));
        }
    }

    @Test
    void a_folder_is_free_again_when_it_was_closed() {
        DataFolder.open(data).close();
        try (var again = DataFolder.open(data)) {
            assertThat(again.path()).isEqualTo(data.toAbsolutePath());
            assertThatThrownBy(() -> DataFolder.open(data)).isInstanceOf(DataFolderInUse.class);
        }
    }
}
