package market.sourcing.api.imports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The file that describes an order book, read as strictly as the marketplace would read it. */
final class ProfileFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private ProfileFile() {}

    /** Without what is between its values: an address is short. */
    static String text(Path file) {
        try {
            var text = Files.readString(file);
            return JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .toString();
        } catch (IOException unreadable) {
            throw new ImportFailed("The profile " + file + " can't be read. It is a file in UTF-8.");
        } catch (JacksonException malformed) {
            throw new ImportFailed("The profile " + file + " is not JSON, or names a field twice.");
        }
    }
}
