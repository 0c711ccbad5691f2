package market.sourcing.embeddedmongo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that documents and indexes are in. One that is no use is set aside, and an empty one takes its place: whoever wrote what
 * was in it can write it again.
 */
final class StoreFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    /** Rises when what the maps hold changes its meaning. */
    private static final String FORMAT = "1";
    /** Until space that is free is written to again, so that what a power cut may have left unwritten is still there before. */
    private static final int RETENTION_MILLIS = 20_000;

    private final Path file;
    private final Path aside;
    private final String origin;
    private final int pages;

    /**
     * @param origin names what all is derived from
     * @param pages megabytes of it that are kept in memory at most
     */
    StoreFile(Path folder, String origin, int pages) {
        this.file = folder.resolve("documents.mv");
        this.aside = folder.resolve("documents.set-aside.mv");
        this.origin = origin;
        this.pages = pages;
    }

    /** Opens the file, which may be damaged, of another origin, or of another release. */
    IndexedBackend open() {
        try {
            return opened();
        } catch (MVStoreException unusable) {
            if (isOnlyOutOfReach(unusable)) {
                throw unusable;
            }
            return another(unusable);
        } catch (FileUnusable elsewhere) {
            throw elsewhere;
        } catch (RuntimeException | OutOfMemoryError damaged) {
            // The store's own pages, that say where all others are, have no checksum: nonsense in them may be a length.
            return another(damaged);
        }
    }

    private IndexedBackend another(Throwable why) {
        setAside("of no use: " + why);
        return opened();
    }

    /** Puts it out of the way of the next that is opened; the one set aside before is gone. */
    void setAside(String why) {
        try {
            if (Files.exists(file)) {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new FileUnusable(aside, e);
        }
        LOG.warn("The file of the documents was {}. It is {} now, and an empty one takes its place.", why, aside);
    }

    private static boolean isOnlyOutOfReach(MVStoreException failure) {
        return switch (failure.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED -> true;
            default -> false;
        };
    }

    private IndexedBackend opened() {
        var store = openStore();
        try {
            requireOurs(store);
        } catch (RuntimeException notOurs) {
            store.closeImmediately();
            throw notOurs;
        }
        var documents = DocumentStore.kept(store, file);
        try {
            return new IndexedBackend(documents);
        } catch (RuntimeException damaged) {
            documents.giveUp();
            throw damaged;
        }
    }

    private MVStore openStore() {
        makeOwnersOnly();
        var store = new MVStore.Builder()
                .fileName(SteadyFiles.name(file))
                .cacheSize(pages)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    private void makeOwnersOnly() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new FileUnusable(file, e);
        }
    }

    /** Whoever made it has written down of which origin and release it is. */
    private void requireOurs(MVStore store) {
        var says = DocumentStore.map(store, "store");
        var wanted = Map.of("log", origin, "format", FORMAT);
        if (store.getMapNames().size() == 1 && says.isEmpty()) {
            wanted.forEach((key, value) -> says.put(bytes(key), bytes(value)));
            store.commit();
        }
        if (!wanted.entrySet().stream()
                .allMatch(each -> Arrays.equals(says.get(bytes(each.getKey())), bytes(each.getValue())))) {
            throw DataUtils.newMVStoreException(
                    DataUtils.ERROR_UNSUPPORTED_FORMAT, "it is of another log or another release");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
