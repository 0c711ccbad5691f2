package market.sourcing.api.e2e;

import static market.sourcing.api.e2e.Client.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API stands in the repository as docs/openapi.json, for clients to be made from. It is written anew by this
 * test with {@code -Dopenapi.write=true}; a change that breaks callers is only taken with a new major version.
 */
class CommittedDescriptionE2E {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper IN_ORDER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Test
    void the_committed_description_is_the_true_one() throws IOException {
        var is = NOBODY.get("/v3/api-docs").body();
        var committed = Files.exists(FILE) ? IN_ORDER.readTree(Files.readString(FILE)) : is;
        if (major(is).equals(major(committed))) {
            assertThat(Breaks.between(committed, is))
                    .as("what breaks callers needs a new major version in ApiDescription")
                    .isEmpty();
        }
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, text(is));
        }

        assertThat(text(is))
                .as("docs/openapi.json is out of date: run this test with -Dopenapi.write=true")
                .isEqualTo(Files.readString(FILE));
    }

    private static String major(JsonNode document) {
        return document.at("/info/version").asString().split("\\.", 2)[0];
    }

    private static String text(JsonNode document) {
        return IN_ORDER.writeValueAsString(IN_ORDER.treeToValue(document, Object.class)) + "\n";
    }
}
