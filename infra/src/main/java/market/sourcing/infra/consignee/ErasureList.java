package market.sourcing.infra.consignee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import market.sourcing.domain.shared.ConsigneeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who was erased through this node, one a line with the time, outside of the database: when the database goes back to an earlier moment,
 * its log no longer knows of later erasures. Ids only.
 */
record ErasureList(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

    /** On disk when it returns. The erasure stands, so that a disk that takes nothing is only told of. */
    void add(ConsigneeId id, Instant at) {
        var line = ByteBuffer.wrap((id.value() + " " + at + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException notThere) {
            LOG.error(
                    "The erasure of {} is not in {}: after a restore it has to be repeated by hand.",
                    id,
                    file,
                    notThere);
        }
    }

    /** A line that was cut off, as by a full disk, is nobody's. */
    List<ConsigneeId> ids() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split(" ", 2)[0])
                    .filter(id -> id.startsWith(ConsigneeId.PREFIX) && id.length() > ConsigneeId.PREFIX.length())
                    .distinct()
                    .map(ConsigneeId::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of erasures " + file + " can't be read.", unreadable);
        }
    }
}
