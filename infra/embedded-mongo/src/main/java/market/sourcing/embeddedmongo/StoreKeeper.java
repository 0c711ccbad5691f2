package market.sourcing.embeddedmongo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what was changed every so often, and sooner when it is much; gives space back that nothing is in any more. */
final class StoreKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);
    /** What a crash may take. */
    private static final Duration TICK = Duration.ofSeconds(2);
    /** Bytes of changed pages in memory at which nobody waits for the tick, and at which writers wait. */
    private static final int MUCH = 8 << 20;

    private static final int TOO_MUCH = 2 * MUCH;
    /** Bytes that are changed in a tick while orders come in. What is written anew counts as well, so that it rests every other time. */
    private static final int BUSY = 1 << 20;
    /** Bytes that are left on the disk for others, beside what is to be written. */
    private static final long SPARE = 16L << 20;

    private final MVStore store;
    private final Path file;
    private final Lock noChange;
    private final Compaction compaction;
    private final Attempts attempts = new Attempts();
    private final Ticks ticks;

    private StoreKeeper(MVStore store, Path file, Lock noChange) {
        this.store = store;
        this.file = file;
        this.noChange = noChange;
        this.compaction = new Compaction(store);
        this.ticks = new Ticks("document-store", TICK, this::tick);
    }

    /** @param noChange while it is held nothing is being changed */
    static StoreKeeper of(MVStore store, Path file, Lock noChange) {
        var keeper = new StoreKeeper(store, file, noChange);
        keeper.ticks.start();
        return keeper;
    }

    /**
     * Before a change.
     *
     * @throws DiskFull when too much has been changed that can't be stored
     */
    void makeRoom() {
        if (store.getUnsavedMemory() > MUCH) {
            ticks.ring();
            if (!attempts.awaitUnless(() -> store.getUnsavedMemory() <= TOO_MUCH || store.isClosed())) {
                throw new DiskFull(file);
            }
        }
    }

    /** What is in it at the end is stored, if it can be. */
    @Override
    public void close() {
        ticks.stop();
        noChange.lock();
        try {
            requireRoom();
            store.close();
        } catch (DiskFull full) {
            LOG.warn("What was changed last is not stored", full);
            store.closeImmediately();
        } finally {
            noChange.unlock();
            attempts.made(true);
        }
    }

    /** Nothing more is stored. */
    void giveUp() {
        store.closeImmediately();
        attempts.made(true);
        ticks.stop();
    }

    private void tick() {
        if (!store.isClosed()) {
            boolean busy = store.getUnsavedMemory() > BUSY;
            if (store.hasUnsavedChanges()) {
                commit();
                store.sync();
            }
            giveSpaceBack(busy);
        }
    }

    // A page that can't be read here can't be read by anybody, and as long as it is there the file only grows.
    private void giveSpaceBack(boolean busy) {
        try {
            compaction.step(busy);
        } catch (MVStoreException damaged) {
            store.closeImmediately();
            attempts.made(true);
            throw damaged;
        }
    }

    private void commit() {
        boolean hadRoom = true;
        noChange.lock();
        try {
            requireRoom();
            store.commit();
        } catch (DiskFull full) {
            hadRoom = false;
            throw full;
        } finally {
            noChange.unlock();
            attempts.made(hadRoom);
        }
    }

    // The store would close itself when a write failed, and what was not stored yet would be gone.
    private void requireRoom() {
        if (file.toFile().getUsableSpace() < SPARE + 2L * store.getUnsavedMemory()) {
            throw new DiskFull(file);
        }
    }
}
