package market.sourcing.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
    private final Random random = new Random(1);
    private MVStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = new MVStore.Builder()
                .fileName(folder.resolve("documents.mv").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
    }

    @AfterEach
    void close() {
        store.closeImmediately();
    }

    @Test
    void chunks_of_which_more_is_in_use_than_is_written_at_a_time_stop_nothing() {
        MVMap<Integer, byte[]> catalogue = store.openMap("catalogue");
        var values = 30 << 10;
        for (var changed : new int[] {values, values * 2 / 3, values / 2}) {
            for (var key = 0; key < changed; key++) {
                catalogue.put(key, bytes());
            }
            store.commit();
        }
        assertThat(inUse()).isLessThan(Compaction.SPARSE);
        assertThat(store.compact(Compaction.SPARSE, Compaction.USUAL)).isFalse();

        var compaction = new Compaction(store);
        for (var steps = 0; steps < 20; steps++) {
            compaction.step(false);
            store.commit();
        }

        assertThat(inUse()).isGreaterThanOrEqualTo(Compaction.SPARSE);
        assertThat(catalogue).hasSize(values);
    }

    private int inUse() {
        return store.getFileStore().getChunksFillRate();
    }

    private byte[] bytes() {
        var bytes = new byte[1 << 10];
        random.nextBytes(bytes);
        return bytes;
    }
}
