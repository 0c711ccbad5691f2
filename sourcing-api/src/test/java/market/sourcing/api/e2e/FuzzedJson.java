package market.sourcing.api.e2e;

import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** JSON text as the description has it, with some of it replaced by what it does not have. */
final class FuzzedJson {
    private static final int DEEPEST = 6;
    private static final List<String> WORDS =
            List.of("CN", "CNY", "bags", "because", "simulated", "sandbox-approve", "Zhejiang", "6.1000", "DAMAGED");

    private final JsonNode api;
    private final RandomGenerator random;
    private final List<String> ids;

    /** @param ids of things that are there */
    FuzzedJson(JsonNode api, RandomGenerator random, List<String> ids) {
        this.api = api;
        this.random = random;
        this.ids = ids;
    }

    /** @param spoilt how many of a hundred values are replaced */
    String of(JsonNode schema, int spoilt) {
        return value(schema, spoilt, 0);
    }

    private String value(JsonNode schema, int spoilt, int depth) {
        if (random.nextInt(100) < spoilt) {
            return FuzzedValues.json(random);
        }
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return value(api.at(reference.substring(1)), spoilt, depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .toString();
        }
        return switch (type(schema)) {
            case "object" -> depth > DEEPEST ? "{}" : object(schema, spoilt, depth);
            case "array" -> depth > DEEPEST ? "[]" : array(schema, spoilt, depth);
            case "integer" -> Integer.toString(random.nextInt(1, 40) * 5);
            case "number" -> Double.toString(random.nextInt(1, 100));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> '"' + text(schema.path("format").asString("")) + '"';
        };
    }

    /** Either one word or, where null is allowed too, a list of them. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.path(0).asString("string");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    /** Times lie where nothing of the marketplace does. */
    private String text(String format) {
        return switch (format) {
            case "date-time" -> "2001-0%d-01T00:00:00Z".formatted(random.nextInt(1, 10));
            case "date" -> "2001-01-01";
            default -> FuzzedValues.of(random.nextInt(3) > 0 ? ids : WORDS, random);
        };
    }

    private String object(JsonNode schema, int spoilt, int depth) {
        var text = new StringBuilder("{");
        schema.path("properties").forEachEntry((name, property) -> {
            if (random.nextInt(100) < 85) {
                member(text, name, value(property, spoilt, depth + 1));
                if (random.nextInt(100) * 2 < spoilt) {
                    member(text, name, value(property, spoilt, depth + 1));
                }
            }
        });
        if (schema.has("additionalProperties")
                && schema.path("additionalProperties").isObject()) {
            member(text, FuzzedValues.of(ids, random), value(schema.path("additionalProperties"), spoilt, depth + 1));
        }
        if (random.nextInt(100) * 2 < spoilt) {
            member(text, FuzzedValues.of(List.of("raw", "errors", "", "__proto__", "$where"), random), "1");
        }
        return text.append('}').toString();
    }

    private static void member(StringBuilder text, String name, String value) {
        text.append(text.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(value);
    }

    private String array(JsonNode schema, int spoilt, int depth) {
        var items = new StringBuilder("[");
        int count = random.nextInt(100) < 3 ? 300 : random.nextInt(1, 3);
        for (int i = 0; i < count; i++) {
            items.append(i > 0 ? "," : "").append(value(schema.path("items"), spoilt, depth + 1));
        }
        return items.append(']').toString();
    }
}
