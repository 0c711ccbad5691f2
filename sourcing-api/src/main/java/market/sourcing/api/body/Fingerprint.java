package market.sourcing.api.body;

import java.util.TreeMap;
import market.sourcing.domain.shared.Digests;
import tools.jackson.databind.JsonNode;

/** Tells whether two bodies mean the same: the order of fields, blanks and fields that are null don't count. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(JsonNode body) {
        var canonical = new StringBuilder();
        write(body, canonical);
        return Digests.of(canonical.toString());
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    fields.put(field.getKey(), field.getValue());
                }
            });
            out.append('{');
            fields.forEach((name, value) -> {
                text(name, out);
                out.append(':');
                write(value, out);
                out.append(',');
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (var item : node) {
                write(item, out);
                out.append(',');
            }
            out.append(']');
        } else if (node.isString()) {
            text(node.stringValue(), out);
        } else {
            out.append(node);
        }
    }

    /** The length in front makes any two different texts different, whatever is in them. */
    private static void text(String value, StringBuilder out) {
        out.append(value.length()).append('"').append(value);
    }
}
