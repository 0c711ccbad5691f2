package market.sourcing.api.imports.offer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import market.sourcing.api.imports.line.Line;
import market.sourcing.domain.shared.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one line as an offer. Every line is either a row or a {@link RowRefused}, whatever bytes it is made of. */
public final class OfferReader {
    private static final int DEEPEST = 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(60)
                            .maxNameLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws RowRefused when the line is not an offer that can be taken */
    public OfferRow read(Line line) {
        if (line.tooLong()) {
            throw new RowRefused(
                    RowCode.LINE_TOO_LONG, "The line is longer than a row may be.", Map.of("bytes", line.length()));
        }
        var parsed = parse(decode(line));
        try {
            return OfferMapping.map(parsed);
        } catch (Refused refused) {
            throw RowRefused.of(refused);
        }
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException malformed) {
            var where = malformed.getLocation();
            throw new RowRefused(
                    RowCode.NOT_JSON,
                    "The line is not one JSON value.",
                    where == null ? Map.of() : Map.of("column", where.getColumnNr()));
        }
    }

    private static String decode(Line line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
            boolean marked = line.number() == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new RowRefused(RowCode.NOT_UTF_8, "The line has bytes that are not UTF-8.", Map.of());
        }
    }
}
