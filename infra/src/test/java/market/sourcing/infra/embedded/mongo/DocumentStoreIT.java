package market.sourcing.infra.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose pages are read from its file each time, and whose space is written to again at once. */
class DocumentStoreIT {
    private static final int DOCUMENTS = 5_000;
    private static final int ROUNDS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void what_a_request_reads_stays_while_all_is_written_anew() {
        var file = folder.resolve("documents.mv");
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(0)
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(0);
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

    private static void write(DocumentStore documents, MVStore store, MVMap<byte[], byte[]> map, int round) {
        documents.changing(() -> {
            for (int position = 0; position < DOCUMENTS; position++) {
                var document = new byte[200];
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
