package market.sourcing.transparency.export;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads the lines of an export, packed by gzip or Zstandard or not at all, one after the other. */
public final class ExportReader implements Closeable {
    private static final int LONGEST_TEXT = 64 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            // A member that stands twice would mean one thing to one reader and another to another.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final JsonParser parser;

    /** @throws IOException if it is packed and can't be unpacked */
    public ExportReader(InputStream export) throws IOException {
        parser = JSON.createParser(ObjectReadContext.empty(), unpacked(new BufferedInputStream(export, 1 << 16)));
    }

    private static InputStream unpacked(InputStream export) throws IOException {
        export.mark(2);
        int first = export.read();
        int second = export.read();
        export.reset();
        if (first == 0x1f && second == 0x8b) {
            return new GZIPInputStream(export, 1 << 16);
        }
        return first == 0x28 && second == 0xb5 ? new ZstdInputStreamNoFinalizer(export) : export;
    }

    /**
     * @return the next line; none behind the last one
     * @throws MalformedExportException if it is no line, or the file ends within it
     */
    public Optional<ExportedEvent> next() {
        try {
            var token = parser.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            if (token != JsonToken.START_OBJECT) {
                throw new MalformedExportException("A line is no JSON object", null);
            }
            var line = new Line();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                line.read(parser, Member.of(parser.currentName()));
            }
            return Optional.of(line.event());
        } catch (JacksonException broken) {
            throw new MalformedExportException(broken.getOriginalMessage(), broken);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
