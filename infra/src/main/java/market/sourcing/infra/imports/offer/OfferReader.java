package market.sourcing.infra.imports.offer;

import java.util.Map;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.imports.line.Line;
import market.sourcing.infra.imports.run.LineText;
import market.sourcing.infra.imports.run.RowRefused;
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
        var parsed = parse(LineText.of(line));
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
        } catch (NumberFormatException tooLarge) {
            // Of an exponent that no BigDecimal has; the parser lets it through.
            throw new RowRefused(RowCode.NOT_JSON, "A number has an exponent that is too large.", Map.of());
        }
    }
}
