package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server finds in its file, whatever happened to the file. */
class StoreFileIT {
    private static final String LOG = "log-1";
    private static final int DOCUMENTS = 2_000;
    /** As many as the server takes at once: after each so many it may have been stored. */
    private static final int TOGETHER = 1_000;

    private static final int FLIPS = 25;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private List<Document> written = List.of();

    @BeforeEach
    void write() {
        written = IntStream.range(0, DOCUMENTS)
                .mapToObj(number -> new Document("_id", "listing-" + number)
                        .append("terms", List.of("bag", "word" + number % 40))
                        .append("score", number % 7)
                        .append("text", "x".repeat(number % 300)))
                .toList();
        with(LOG, listings -> {
            listings.createIndex(Document.parse("{terms: 1, score: -1}"));
            return listings.insertMany(written);
        });
    }

    @Test
    void what_was_written_is_there_after_a_stop_and_only_its_owner_reads_it() throws IOException {
        assertThat(with(LOG, StoreFileIT::all)).isEqualTo(written);
        assertThat(with(LOG, StoreFileIT::byIndex)).hasSize(DOCUMENTS / 40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(aside()).doesNotExist();
    }

    @Test
    void the_file_of_another_log_is_set_aside() {
        assertThat(with("log-2", StoreFileIT::all)).isEmpty();
        assertThat(aside()).exists();
        assertThat(with("log-2", StoreFileIT::all)).isEmpty();
    }

    @Test
    void the_file_of_another_release_is_set_aside() {
        try (var store = MVStore.open(file().toString())) {
            DocumentStore.map(store, "store").put(bytes("format"), bytes("later"));
        }
        assertThat(with(LOG, StoreFileIT::all)).isEmpty();
        assertThat(aside()).exists();
    }

    @Test
    void a_file_that_holds_nonsense_is_set_aside() {
        try (var store = MVStore.open(file().toString())) {
            DocumentStore.map(store, "views.system.indexes").put(Positions.bytes(0), bytes("nonsense"));
        }
        assertThat(with(LOG, StoreFileIT::all)).isEmpty();
        assertThat(aside()).exists();
    }

    @Test
    void where_it_can_not_be_set_aside_the_start_says_so() throws IOException {
        Files.createDirectories(aside().resolve("of somebody's own"));

        assertThatThrownBy(() -> Twins.kept(folder, "log-2"))
                .isInstanceOf(FileUnusable.class)
                .hasMessageContaining(aside().toString());
        assertThat(file()).exists();
    }

    @Test
    void the_file_of_another_running_server_is_refused_and_left_alone() {
        with(LOG, listings -> {
            assertThatThrownBy(() -> Twins.kept(folder, LOG)).isInstanceOf(MVStoreException.class);
            assertThat(aside()).doesNotExist();
            return listings.insertOne(new Document("_id", "one more"));
        });
        assertThat(with(LOG, StoreFileIT::all)).hasSize(DOCUMENTS + 1);
    }

    @Test
    void a_file_that_was_cut_is_as_it_was_once_or_set_aside() throws IOException {
        var whole = Files.readAllBytes(file());
        for (int part = 0; part <= 8; part++) {
            damaged(Arrays.copyOf(whole, whole.length * part / 8), "cut to %d eighths".formatted(part));
        }
    }

    @Test
    void a_file_with_a_flipped_bit_is_as_it_was_once_or_set_aside() throws IOException {
        var whole = Files.readAllBytes(file());
        var random = new Random(5);
        for (int flip = 0; flip < FLIPS; flip++) {
            var bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            damaged(bytes, "bit flipped at " + at);
        }
    }

    @Test
    void one_who_is_interrupted_reads_on_and_the_file_stays_open_for_all() {
        try (var server = Twins.kept(folder, LOG)) {
            var listings = new InProcess(server.database("views"), "listing");
            Thread.currentThread().interrupt();
            assertThat(listings.find(Filters.empty(), null, 0, Document.class)).isEqualTo(written);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(listings.find(Document.parse("{terms: 'word3'}"), null, 0, Document.class))
                    .hasSize(DOCUMENTS / 40);
        }
        assertThat(aside()).doesNotExist();
    }

    @Test
    void who_has_a_collection_of_a_store_that_failed_finds_nothing_in_the_one_in_its_place() {
        try (var server = Twins.kept(folder, LOG)) {
            var views = server.database("views");
            var before = views.collection("listing");
            server.backend().giveUp();
            for (int time = 1; time <= 2; time++) {
                assertThatThrownBy(() -> before.find(Filters.empty(), null, 0, Document.class, found -> {}))
                        .isInstanceOf(MongoNodeIsRecoveringException.class);
                assertThatThrownBy(() -> before.aggregate(List.of(Aggregates.match(Filters.empty()))))
                        .isInstanceOf(MongoNodeIsRecoveringException.class);
                assertThatThrownBy(() -> before.write(List.of(new DeleteManyModel<>(Filters.empty()))))
                        .isInstanceOf(MongoNodeIsRecoveringException.class);
            }
            var now = new InProcess(views, "listing");
            assertThat(now.find(Filters.empty(), null, 0, Document.class)).isEmpty();
        }
        assertThat(aside()).exists();
    }

    /** Whoever is refused asks again, as a program does that can derive them anew. */
    private void damaged(byte[] bytes, String how) throws IOException {
        Files.write(file(), bytes);
        Files.deleteIfExists(aside());
        var found = with(LOG, listings -> {
            try {
                byIndex(listings);
                return all(listings);
            } catch (MongoException refused) {
                return all(listings);
            }
        });
        assertThat(found.size() % TOGETHER).as(how).isZero();
        assertThat(found).as(how).isEqualTo(written.subList(0, found.size()));
        assertThat(with(LOG, StoreFileIT::all)).as(how).isEqualTo(found);
    }

    private <R> R with(String log, Function<MongoCollection<Document>, R> work) {
        try (var server = Twins.kept(folder, log);
                MongoClient client = Twins.client(server.connectionString())) {
            return work.apply(client.getDatabase("views").getCollection("listing"));
        }
    }

    private static List<Document> all(MongoCollection<Document> listings) {
        return listings.find().into(new ArrayList<>());
    }

    private static List<Document> byIndex(MongoCollection<Document> listings) {
        return listings.find(Document.parse("{terms: 'word3'}")).into(new ArrayList<>());
    }

    private Path file() {
        return folder.resolve("documents.mv");
    }

    private Path aside() {
        return folder.resolve("documents.set-aside.mv");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
