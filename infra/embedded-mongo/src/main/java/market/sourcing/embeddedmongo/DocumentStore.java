package market.sourcing.embeddedmongo;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * All that the server keeps, as maps of bytes. They are stored together: what is found after a crash is how all of them were at one
 * moment, at which no change was under way.
 */
final class DocumentStore implements AutoCloseable {
    private final MVStore store;
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();
    private final @Nullable StoreKeeper keeper;

    private DocumentStore(MVStore store, @Nullable Path file) {
        this.store = store;
        store.setVersionsToKeep(0);
        this.keeper = file == null ? null : StoreKeeper.of(store, file, changes.writeLock());
    }

    static DocumentStore inMemory() {
        return new DocumentStore(new MVStore.Builder().open(), null);
    }

    /** One in a file, stored every so often. */
    static DocumentStore kept(MVStore store, Path file) {
        return new DocumentStore(store, file);
    }

    static MVMap<byte[], byte[]> map(MVStore store, String name) {
        var bytes = new CheckedBytes();
        return store.openMap(
                name, new MVMap.Builder<byte[], byte[]>().keyType(bytes).valueType(bytes));
    }

    /** The databases that anything is kept of. */
    Set<String> databases() {
        return store.getMapNames().stream()
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /** The map of a name, made when it is not there. */
    MVMap<byte[], byte[]> map(String name) {
        return map(store, name);
    }

    void remove(MVMap<byte[], byte[]> map) {
        store.removeMap(map);
    }

    /**
     * Makes a change that is stored whole or not at all.
     *
     * @throws DiskFull when what has been changed so far can't be stored
     */
    <R> R changing(Supplier<R> change) {
        if (keeper != null && changes.getReadHoldCount() == 0) {
            keeper.makeRoom();
        }
        changes.readLock().lock();
        try {
            return change.get();
        } finally {
            changes.readLock().unlock();
        }
    }

    /**
     * Answers a request. All that it may come to read stays in the file as long as it lasts: a page that was written anew meanwhile is
     * overwritten only after it.
     */
    <R> R answering(Supplier<R> request) {
        var version = store.registerVersionUsage();
        try {
            return request.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    boolean isOpen() {
        return !store.isClosed();
    }

    /** Stores nothing more. */
    void giveUp() {
        if (keeper != null) {
            keeper.giveUp();
        } else {
            store.closeImmediately();
        }
    }

    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        } else {
            store.close();
        }
    }
}
