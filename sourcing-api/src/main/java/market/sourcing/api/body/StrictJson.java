package market.sourcing.api.body;

import java.io.IOException;
import java.io.InputStream;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON object and nothing else: no duplicate names, nothing behind it, no deep nesting, no crowd of small values. */
final class StrictJson {
    /** The deepest body of this API has 6 levels. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 500;
    private static final int LONGEST_NAME = 256;
    /** Freight of fifty zones with three hundred regions each has 20,000, two hundred SKUs with all they may have 40,000. */
    private static final int MOST_TOKENS = 60_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** @throws ProblemException when the bytes are not one JSON object */
    static JsonNode object(InputStream bytes) throws IOException {
        var body = bytes.readAllBytes();
        if (body.length == 0) {
            throw new ProblemException(ApiCode.BODY_MISSING, "A JSON object is needed as the body.");
        }
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw malformed(unreadable);
        } catch (NumberFormatException tooLarge) {
            // Of an exponent that no BigDecimal has; the parser lets it through.
            throw new ProblemException(
                    ApiCode.MALFORMED_JSON, "A number in the body has an exponent that is too large.");
        }
        if (!node.isObject()) {
            throw new ProblemException(ApiCode.MALFORMED_JSON, "The body must be one JSON object.");
        }
        return node;
    }

    private static ProblemException malformed(JacksonException unreadable) {
        var at = unreadable.getLocation();
        var where =
                at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new ProblemException(
                ApiCode.MALFORMED_JSON,
                "The body is not well-formed JSON, names a field twice, is nested too deeply, or holds too many values"
                        + where + ".");
    }
}
