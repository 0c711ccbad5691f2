package market.sourcing.api.imports.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Prints how the first rows of an order book are understood. */
record ShownPreview(PrintStream terminal) {
    void print(JsonNode preview) {
        terminal.println("Nothing is written. The book is read as:");
        terminal.println("  " + (preview.path("profile").isNull() ? "the known book" : preview.path("profile")));
        terminal.println("Told by its first rows: "
                + preview.path("detected").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        preview.path("rows").forEach(this::row);
    }

    private void row(JsonNode row) {
        var refused = row.path("refused");
        var what = refused.isObject()
                ? refused.path("code").asString() + " " + refused.path("detail").asString() + " "
                        + refused.path("facts")
                : row.path("understood").toString();
        terminal.printf("  line %-6d %s%n", row.path("line").asLong(), what);
    }
}
