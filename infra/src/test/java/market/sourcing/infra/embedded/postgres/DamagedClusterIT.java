package market.sourcing.infra.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.Stream;
import market.sourcing.infra.embedded.postgres.PostgresNotStarted.Reason;
import market.sourcing.infra.files.DataFolder;
import market.sourcing.infra.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts on data folders that something happened to: each works, or says soon which file is to be looked at. */
@Timeout(120)
class DamagedClusterIT {
    @TempDir
    static Path data;

    /** Something that happens to a file of a stopped server. */
    interface Mishap {
        void to(Path file) throws IOException;
    }

    @BeforeAll
    static void startOnce() {
        start(OptionalInt.empty());
    }

    static Stream<Arguments> mishaps() {
        Mishap lost = Files::delete;
        Mishap emptied = file -> Files.write(file, new byte[0]);
        return Stream.of(
                mishap("cluster/global/pg_control", lost, Reason.DAMAGED, "cluster"),
                mishap("cluster/global/pg_control", emptied, Reason.DAMAGED, "cluster"),
                mishap("cluster/global/pg_control", DamagedClusterIT::scramble, Reason.DAMAGED, "cluster"),
                mishap("cluster/pg_wal", DamagedClusterIT::removeAll, Reason.DAMAGED, "cluster"),
                mishap("cluster/pg_wal", DamagedClusterIT::removeFiles, Reason.DAMAGED, "cluster"),
                mishap("cluster/PG_VERSION", lost, Reason.DAMAGED, "cluster/PG_VERSION"),
                mishap("cluster/postgresql.conf", lost, Reason.DAMAGED, "cluster/postgresql.conf"),
                mishap("cluster/PG_VERSION", file -> Files.writeString(file, "16\n"), Reason.OTHER_VERSION, "cluster"),
                mishap("passwords.properties", lost, Reason.PASSWORDS_LOST, "passwords.properties"),
                mishap("passwords.properties", emptied, Reason.PASSWORDS_LOST, "passwords.properties"),
                mishap("passwords.properties", DamagedClusterIT::garble, Reason.PASSWORDS_LOST, "passwords.properties"),
                mishap(
                        "passwords.properties",
                        DamagedClusterIT::otherPasswords,
                        Reason.PASSWORDS_LOST,
                        "passwords.properties"));
    }

    private static Arguments mishap(String file, Mishap mishap, Reason reason, String place) {
        return Arguments.of(file, mishap, reason, place);
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void what_is_damaged_is_named_with_what_to_do(String file, Mishap mishap, Reason reason, String place)
            throws IOException {
        var postgres = data.resolve("postgres");
        var whole = data.resolve("whole");
        copy(postgres.resolve(file), whole);
        mishap.to(postgres.resolve(file));
        try {
            assertRefused(postgres, reason, postgres.resolve(place));
        } finally {
            removeAll(postgres.resolve(file));
            Files.move(whole, postgres.resolve(file));
        }
    }

    private static void assertRefused(Path postgres, Reason reason, Path place) {
        var from = System.nanoTime();
        assertThatThrownBy(() -> start(OptionalInt.empty()))
                .isInstanceOfSatisfying(PostgresNotStarted.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.place()).isEqualTo(place);
                    var analysis = new PostgresNotStartedAnalyzer().analyze(refused, refused);
                    assertThat(analysis.getDescription()).contains(place.toString());
                    assertThat(analysis.getAction()).isEqualTo(reason.remedy());
                });
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(30));
        assertThat(RunningServer.livesIn(postgres.resolve("cluster"))).isFalse();
    }

    @Test
    void new_passwords_are_set_as_the_runbook_says() throws IOException {
        var rules = data.resolve("postgres/cluster/pg_hba.conf");
        Files.writeString(rules, "host all all 127.0.0.1/32 trust\n");
        otherPasswords(data.resolve("postgres/passwords.properties"));
        start(OptionalInt.empty());
        assertThat(Files.readString(rules)).doesNotContain("trust");
    }

    @Test
    void a_pid_file_that_names_another_living_process_is_nobodys() throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    data.resolve("postgres/cluster/postmaster.pid"),
                    other.pid() + "\n" + data + "\n0\n" + LoopbackPorts.anyFree() + "\n\n127.0.0.1\n0 0\nready   \n");
            start(OptionalInt.empty());
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void an_empty_pid_file_is_nobodys() throws Exception {
        Files.write(data.resolve("postgres/cluster/postmaster.pid"), new byte[0]);
        start(OptionalInt.empty());
    }

    @Test
    void a_first_start_that_was_cut_short_begins_again() throws Exception {
        var cluster = data.resolve("postgres/cluster");
        removeAll(cluster.resolve("global"));
        Files.writeString(data.resolve("postgres/first-password"), "anything");
        start(OptionalInt.empty());
        assertThat(data.resolve("postgres/first-password")).doesNotExist();
    }

    @Test
    void a_taken_port_is_refused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(OptionalInt.of(taken.getLocalPort())))
                    .isInstanceOfSatisfying(
                            PostgresNotStarted.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.PORT_TAKEN));
        }
    }

    private static void start(OptionalInt port) {
        try (var folder = DataFolder.open(data);
                var server = EmbeddedPostgresServer.start(folder, TestPostgres.binaries(), port);
                var admin = DriverManager.getConnection(
                        server.url(), server.admin().user(), server.admin().password())) {
            assertThat(admin.isValid(5)).isTrue();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void scramble(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= 0x5A;
        }
        Files.write(file, bytes);
    }

    private static void garble(Path file) throws IOException {
        Files.writeString(file, "postgres=\\u00zz\n");
    }

    private static void otherPasswords(Path file) throws IOException {
        Files.writeString(file, "postgres=a\nsourcing_owner=b\nsourcing_app=c\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void removeAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void removeFiles(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                Files.delete(path);
            }
        }
    }
}
