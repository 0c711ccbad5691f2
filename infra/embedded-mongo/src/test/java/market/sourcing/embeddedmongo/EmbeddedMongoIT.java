package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoSocketClosedException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.WriteModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import market.sourcing.embeddedmongo.login.MongoLogin;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {
    private static final int LIVES = 10;
    private static final int READERS = 4;
    private static final int PAGES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_server_listens_on_a_loopback_port_of_the_systems_choice_and_keeps_what_is_written() {
        try (var server = EmbeddedMongo.start();
                var client = Twins.client(server.connectionString())) {
            var listings = client.getDatabase("views").getCollection("listing");
            listings.insertOne(new Document("_id", "listing-1"));

            assertThat(server.port()).isPositive();
            assertThat(new ConnectionString(server.connectionString()).getHosts())
                    .containsExactly("127.0.0.1:" + server.port());
            assertThat(listings.find().into(new ArrayList<>())).containsExactly(new Document("_id", "listing-1"));
        }
    }

    @Test
    void a_server_takes_the_port_it_is_given_also_when_one_just_left_it() {
        int port;
        try (var first = EmbeddedMongo.start()) {
            port = first.port();
        }
        try (var second = EmbeddedMongo.start(port, MongoLogin.fresh())) {
            assertThat(second.port()).isEqualTo(port);
        }
    }

    @Test
    void a_taken_port_is_refused_and_leaves_no_threads() {
        try (var holder = EmbeddedMongo.start()) {
            Set<Thread> before = serverThreads();

            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedMongo.start(holder.port(), MongoLogin.fresh()))
                    .withMessageContaining(String.valueOf(holder.port()));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(serverThreads()).isSubsetOf(before));
        }
    }

    @Test
    void a_number_that_is_no_port_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmbeddedMongo.start(65_536, MongoLogin.fresh()));
    }

    @Test
    void closing_ends_listening_and_threads_though_a_client_is_connected_and_may_be_repeated() {
        Set<Thread> before = serverThreads();
        var server = EmbeddedMongo.start();
        try (var client = Twins.client(server.connectionString())) {
            client.getDatabase("views").getCollection("listing").insertOne(new Document());

            server.close();
            server.close();

            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server.port()).close())
                    .isInstanceOf(IOException.class);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(serverThreads()).isSubsetOf(before));
        }
    }

    @Test
    void who_reads_in_this_process_while_it_closes_is_told_so_and_nothing_else(@TempDir Path folder) throws Exception {
        for (int life = 0; life < LIVES; life++) {
            var server = EmbeddedMongo.start(Files.createDirectory(folder.resolve("life-" + life)), "a log", PAGES);
            var items = new InProcess(server.database("views"), "items");
            items.create(List.of());
            items.write(fiveHundred());
            var reading = new CountDownLatch(READERS);
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                var ends = IntStream.range(0, READERS)
                        .mapToObj(_ -> readers.submit(() -> readUntilItEnds(items, reading)))
                        .toList();
                reading.await();
                server.close();
                for (var end : ends) {
                    assertThat(end.get()).isInstanceOf(MongoSocketClosedException.class);
                }
            }
        }
    }

    private static List<WriteModel<BsonDocument>> fiveHundred() {
        return IntStream.range(0, 500)
                .<WriteModel<BsonDocument>>mapToObj(
                        number -> new InsertOneModel<>(new BsonDocument("_id", new BsonString("item-" + number))))
                .toList();
    }

    private static Throwable readUntilItEnds(Documents items, CountDownLatch reading) {
        try {
            for (boolean first = true; ; first = false) {
                items.find(Filters.empty(), null, 0, Document.class);
                if (first) {
                    reading.countDown();
                }
            }
        } catch (RuntimeException | AssertionError end) {
            return end;
        }
    }

    @Test
    void a_restarted_server_is_empty_and_two_servers_share_nothing() {
        try (var one = EmbeddedMongo.start();
                var other = EmbeddedMongo.start();
                var oneClient = Twins.client(one.connectionString());
                var otherClient = Twins.client(other.connectionString())) {
            oneClient.getDatabase("views").getCollection("listing").insertOne(new Document());

            assertThat(otherClient.getDatabase("views").getCollection("listing").countDocuments())
                    .isZero();
        }
    }

    private static Set<Thread> serverThreads() {
        Collection<Thread> all = Thread.getAllStackTraces().keySet();
        return all.stream()
                .filter(thread -> thread.getName().startsWith("mongo-server"))
                .collect(Collectors.toSet());
    }
}
