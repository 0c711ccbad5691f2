package market.sourcing.api.imports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/** The beginning of an order book, unpacked: a preview reads no more. */
final class FirstBytes {
    private static final int MOST = 256 * 1024;

    private FirstBytes() {}

    static byte[] of(Arguments arguments) {
        try (var file = Files.newInputStream(arguments.file());
                var plain = arguments.gzip() ? new GZIPInputStream(file) : file) {
            return plain.readNBytes(MOST);
        } catch (IOException unreadable) {
            throw new ImportFailed(
                    "The file " + arguments.file() + " can't be read, or is not packed as its name says.");
        }
    }
}
