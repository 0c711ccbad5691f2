package market.sourcing.infra.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A secret that is made at the first start and kept where only its owner reads it. */
public final class OwnerOnlyFile {
    private static final String OWNER_ONLY = "rw-------";

    private OwnerOnlyFile() {}

    /**
     * What the file holds; a file that is not there is written first, whole or not at all. Of many who do so at once one writes, and all
     * read what it wrote. A file that somebody else provides is only read, where its rights are not this user's to change.
     */
    public static byte[] contentOrFirst(Path file, Supplier<byte[]> first) {
        try {
            if (!Files.exists(file)) {
                make(file, first.get());
            }
            OwnerOnlyFolder.tighten(file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be read.", e);
        }
    }

    private static void make(Path file, byte[] content) throws IOException {
        var draft = draft(file, content);
        try {
            Files.createLink(file, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(draft);
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Replaces the file as a whole. */
    public static void write(Path file, byte[] content) {
        try {
            replace(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be written.", e);
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Files.move(draft(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path draft(Path file, byte[] content) throws IOException {
        var folder =
                OwnerOnlyFolder.at(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        var draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        try (var channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }
}
