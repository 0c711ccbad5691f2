package market.sourcing.infra.webhook;

import java.util.Optional;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of notices as JSON: strict in what is asked for, whatever a sender tells besides. */
public final class NoticeBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A number is not one of the kinds, wherever they stand in their list.
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            // Half a cent is not none.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private NoticeBody() {}

    public static byte[] write(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    /**
     * Empty when it is not one JSON object.
     *
     * @throws Refused {@code INVALID_VALUE} naming the field that is of another kind, or a number that none can be
     */
    public static <B> Optional<B> read(byte[] json, Class<B> body) {
        return tree(json).flatMap(tree -> filled(tree, body));
    }

    /** Read by itself first: what is wrong from here on is not the JSON but what a field says. */
    private static Optional<JsonNode> tree(byte[] json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static <B> Optional<B> filled(JsonNode tree, Class<B> body) {
        try {
            return Optional.of(JSON.treeToValue(tree, body));
        } catch (JacksonException mismatch) {
            var path = mismatch.getPath();
            if (path.isEmpty() || path.getFirst().getPropertyName() == null) {
                return Optional.empty();
            }
            throw Refused.invalid(path.getFirst().getPropertyName(), "This is not what belongs here.");
        }
    }

    /** @throws Refused {@code INVALID_VALUE} naming the field */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.invalid(field, "This is missing.");
        }
        return value;
    }
}
