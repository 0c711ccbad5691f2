package market.sourcing.infra.imports.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import market.sourcing.infra.files.FolderUnusable;
import market.sourcing.infra.files.OwnerOnlyFolder;

/** The received files: each is whole and on disk before it has its name. Only the application's user can read them. */
public final class Spool {
    private static final String WHOLE = ".whole";
    private static final String PART = ".part";
    private static final int BUFFER = 256 * 1024;

    private final Path folder;
    private final ImportSettings settings;
    private final SpoolRoom room;

    Spool(Path folder, ImportSettings settings) {
        this.folder = OwnerOnlyFolder.at(folder);
        this.settings = settings;
        this.room = new SpoolRoom(settings);
    }

    /** @throws NoRoom while as many files are here as may be */
    void enter(ImportRequest request) {
        room.enter(request);
    }

    /** Counts what was here before a start. */
    void enterAgain(ImportRun run) throws IOException {
        room.enterAgain(run.id(), run.actor(), Files.size(whole(run.file())));
    }

    /**
     * Writes the body down; it is on disk when this returns, still without its name.
     *
     * @throws IOException when the body breaks off
     * @throws FolderUnusable when it can't be written down, such as when the disk is full
     */
    Receipt receive(SpooledFile received, InputStream body, LongConsumer progress) throws IOException {
        var options = java.util.Set.of(
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var file = ofFolder(() -> FileChannel.open(part(received), options, ownerOnly))) {
            var receipt = copy(body, file, bytes -> {
                room.grow(received.id(), bytes);
                progress.accept(bytes);
            });
            ofFolder(() -> {
                file.force(true);
                return file;
            });
            return receipt;
        }
    }

    private Receipt copy(InputStream body, FileChannel file, LongConsumer progress) throws IOException {
        var measured = new Measured(settings);
        var buffer = new byte[BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            measured.passed(buffer, read);
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                ofFolder(() -> file.write(bytes));
            }
            progress.accept(measured.bytes());
        }
        return measured.receipt();
    }

    /** Reads a body only to tell whether it is the one received before. */
    Receipt measure(InputStream body) throws IOException {
        var measured = new Measured(settings);
        var buffer = new byte[BUFFER];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            measured.passed(buffer, read);
        }
        return measured.receipt();
    }

    void name(SpooledFile file) throws IOException {
        Files.move(part(file), whole(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** The file of an import from a byte on. */
    public InputStream read(ImportRun run, long offset) throws IOException {
        return Channels.newInputStream(
                FileChannel.open(whole(run.file()), StandardOpenOption.READ).position(offset));
    }

    /** What came in of it, whole or not. */
    void drop(SpooledFile file) throws IOException {
        Files.deleteIfExists(part(file));
        Files.deleteIfExists(whole(file));
        room.leave(file.id());
    }

    List<SpooledFile> parts() throws IOException {
        return named(PART);
    }

    List<SpooledFile> wholes() throws IOException {
        return named(WHOLE);
    }

    private List<SpooledFile> named(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> SpooledFile.parse(name.substring(0, name.length() - ending.length())))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** What fails here is the folder's fault, and not the sender's whose body is read beside it. */
    private <T> T ofFolder(FileWork<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new FolderUnusable(folder, e);
        }
    }

    /** Something done to a file. */
    private interface FileWork<T> {
        T done() throws IOException;
    }

    private Path part(SpooledFile file) {
        return folder.resolve(file.stem() + PART);
    }

    private Path whole(SpooledFile file) {
        return folder.resolve(file.stem() + WHOLE);
    }
}
