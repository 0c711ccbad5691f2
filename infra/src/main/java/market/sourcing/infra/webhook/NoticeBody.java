package market.sourcing.infra.webhook;

import java.util.Optional;
import market.sourcing.domain.shared.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
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
            .build();

    private NoticeBody() {}

    public static byte[] write(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    /**
     * Empty when it is not one JSON object.
     *
     * @throws Refused {@code INVALID_VALUE} naming the field that is of another kind
     */
    public static <B> Optional<B> read(byte[] json, Class<B> body) {
        try {
            return Optional.ofNullable(JSON.readValue(json, body));
        } catch (DatabindException mismatch) {
            var path = mismatch.getPath();
            if (path.isEmpty() || path.getFirst().getPropertyName() == null) {
                return Optional.empty();
            }
            throw Refused.invalid(path.getFirst().getPropertyName(), "This is not what belongs here.");
        } catch (JacksonException unreadable) {
            return Optional.empty();
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
