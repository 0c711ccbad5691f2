package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose pages are read from its file each time, and whose space is written to again at once. */
class DocumentStoreIT {
    private static final int DOCUMENTS = 5_000;
    private static final int ROUNDS = 5;
    /** Bytes. */
    private static final int DOCUMENT = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static MVStore store(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(0)
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(0);
        return store;
    }

    @Test
    void what_a_request_reads_stays_while_all_is_written_anew() {
        var file = folder.resolve("documents.mv");
        var store = store(file);
        try (var documents = DocumentStore.kept(store, file)) {
            var map = documents.map("views.listing");
            write(documents, store, map, 0);

            int read = documents.answering(() -> {
                var keys = map.keyIterator(null);
                int before = read(keys, DOCUMENTS / 10);
                for (int round = 1; round <= ROUNDS; round++) {
                    write(documents, store, map, round);
                }
                return before + read(keys, DOCUMENTS);
            });

            assertThat(read).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void it_is_given_up_when_a_page_that_is_in_use_cannot_be_read_for_giving_space_back() {
        var file = folder.resolve("documents.mv");
        var damaged = new AtomicBoolean();
        var store = store(file);
        var map = store.openMap("map", new MVMap.Builder<Integer, byte[]>().valueType(new Damaged(damaged)));
        for (int key = 0; key < DOCUMENTS; key++) {
            map.put(key, new byte[DOCUMENT]);
        }
        store.commit();
        for (int key = 0; key < DOCUMENTS * 9 / 10; key++) {
            map.remove(key);
        }
        for (int version = 0; version < ROUNDS; version++) {
            map.put(0, new byte[DOCUMENT]);
            store.commit();
        }
        damaged.set(true);

        try (var documents = DocumentStore.kept(store, file)) {
            await().atMost(Duration.ofSeconds(30)).until(store::isClosed);
            assertThatThrownBy(() -> documents.changing(() -> documents.map("views.listing")))
                    .isInstanceOf(MVStoreException.class);
        }
    }

    private static final class Damaged extends BasicDataType<byte[]> {
        private final AtomicBoolean damaged;

        private Damaged(AtomicBoolean damaged) {
            this.damaged = damaged;
        }

        @Override
        public byte[] read(ByteBuffer from) {
            if (damaged.get()) {
                throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "for the test");
            }
            var bytes = new byte[DOCUMENT];
            from.get(bytes);
            return bytes;
        }

        @Override
        public void write(WriteBuffer into, byte[] bytes) {
            into.put(bytes);
        }

        @Override
        public int getMemory(byte[] bytes) {
            return bytes.length;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }

    private static void write(DocumentStore documents, MVStore store, MVMap<byte[], byte[]> map, int round) {
        documents.changing(() -> {
            for (int position = 0; position < DOCUMENTS; position++) {
                var document = new byte[DOCUMENT];
                document[0] = (byte) round;
                map.put(Positions.bytes(position), document);
            }
            return round;
        });
        store.commit();
    }

    private static int read(Iterator<byte[]> keys, int atMost) {
        int read = 0;
        for (; read < atMost && keys.hasNext(); read++) {
            keys.next();
        }
        return read;
    }
}
