package market.sourcing.api.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BreaksTest {
    private static final String DOCUMENT = """
            {"paths": {"/api/orders": {"post": {"operationId": "placeOrder",
              "parameters": [{"name": "key"}],
              "requestBody": {"content": {"json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
              "responses": {"201": {"content": {"json": {"schema": {"$ref": "#/components/schemas/Answer"}}}}}}}},
             "components": {"schemas": {
              "Request": {"properties": {"lines": {"type": "array"}, "kind": {"type": "string", "enum": ["A", "B"]}}},
              "Answer": {"properties": {"id": {"type": "string"}}, "required": ["id"]}}}}""";

    @Test
    void nothing_breaks_that_is_the_same_or_more() {
        assertThat(breaks("", "")).isEmpty();
        assertThat(breaks("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]")).isEmpty();
        assertThat(breaks(
                        "\"id\": {\"type\": \"string\"}",
                        "\"id\": {\"type\": \"string\"}, \"at\": {\"type\": \"string\"}"))
                .isEmpty();
        assertThat(breaks("\"required\": [\"id\"]", "\"required\": [\"id\", \"at\"]"))
                .isEmpty();
    }

    @Test
    void what_is_gone_or_newly_needed_breaks() {
        assertThat(breaks("/api/orders", "/api/order")).containsExactly("post /api/orders is gone");
        assertThat(breaks("placeOrder", "order")).containsExactly("post /api/orders has another name");
        assertThat(breaks("\"201\"", "\"200\"")).containsExactly("post /api/orders does not answer 201 any more");
        assertThat(breaks("{\"name\": \"key\"}", "{\"name\": \"key\", \"required\": true}"))
                .containsExactly("post /api/orders needs the parameter key");
        assertThat(breaks("{\"name\": \"key\"}", ""))
                .containsExactly("post /api/orders does not know the parameter key");
        assertThat(breaks("\"lines\": {\"type\": \"array\"}", "\"lines\": {\"type\": \"string\"}"))
                .containsExactly("Request.lines is another kind of thing");
        assertThat(breaks("[\"A\", \"B\"]", "[\"A\"]")).containsExactly("Request.kind has fewer words");
        assertThat(breaks("\"id\": {\"type\": \"string\"}", "")).containsExactly("Answer.id is gone");
        assertThat(breaks("\"Request\": {\"properties\"", "\"Request\": {\"required\": [\"lines\"], \"properties\""))
                .containsExactly("Request needs lines");
    }

    private static List<String> breaks(String was, String is) {
        return Breaks.between(read(DOCUMENT), read(DOCUMENT.replace(was, is)));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
