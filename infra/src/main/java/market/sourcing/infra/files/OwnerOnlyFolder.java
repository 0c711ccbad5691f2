package market.sourcing.infra.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that nobody but its owner looks into. */
public final class OwnerOnlyFolder {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnlyFolder.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnlyFolder() {}

    /**
     * The folder, made when it is not there; of one that is there the others' rights are taken.
     *
     * @throws FolderUnusable when it can't be made
     */
    public static Path at(Path wanted) {
        var folder = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(folder)) {
                make(folder);
            }
            tighten(folder);
            return folder;
        } catch (IOException e) {
            throw new FolderUnusable(folder, e);
        }
    }

    /** Takes others' rights of what lies directly in it too; what lies deeper nobody else comes to. */
    public static Path withContentAt(Path wanted) {
        var folder = at(wanted);
        try (var content = Files.list(folder)) {
            for (var path : content.toList()) {
                if (!Files.isSymbolicLink(path)) {
                    tighten(path);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new FolderUnusable(folder, e);
        }
    }

    private static void make(Path folder) throws IOException {
        var parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER));
    }

    static void tighten(Path path) throws IOException {
        var now = Files.getPosixFilePermissions(path);
        var kept = EnumSet.copyOf(OWNER);
        kept.retainAll(now);
        if (!kept.equals(now)) {
            try {
                Files.setPosixFilePermissions(path, kept);
            } catch (IOException notTheOwner) {
                LOG.warn("Others may look into {}, which is not this user's to change.", path);
            }
        }
    }
}
