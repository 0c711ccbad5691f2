package market.sourcing.infra.eventschema;

import org.axonframework.serialization.ContentTypeConverter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Between stored text and the tree that upcasters work on. */
final class JsonConverters {
    private JsonConverters() {}

    record Parse(JsonMapper mapper) implements ContentTypeConverter<String, JsonNode> {
        @Override
        public Class<String> expectedSourceType() {
            return String.class;
        }

        @Override
        public Class<JsonNode> targetType() {
            return JsonNode.class;
        }

        @Override
        public JsonNode convert(String original) {
            return mapper.readTree(original);
        }
    }

    record Write(JsonMapper mapper) implements ContentTypeConverter<JsonNode, String> {
        @Override
        public Class<JsonNode> expectedSourceType() {
            return JsonNode.class;
        }

        @Override
        public Class<String> targetType() {
            return String.class;
        }

        @Override
        public String convert(JsonNode original) {
            return mapper.writeValueAsString(original);
        }
    }
}
