package market.sourcing.api.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The forms that files come in, by their media types. Each may be packed with gzip. */
enum FileForm {
    NDJSON(
            "Send one JSON object a line as application/x-ndjson, plain or packed with gzip.",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines"),
    CSV("Send comma-separated values as text/csv, plain or packed with gzip.", "text/csv", "application/csv");

    private final String sentence;
    private final String usual;
    private final Set<String> types;

    FileForm(String sentence, String usual, String... others) {
        this.sentence = sentence;
        this.usual = usual;
        this.types =
                Set.copyOf(Stream.concat(Stream.of(usual), Stream.of(others)).toList());
    }

    boolean is(String type) {
        return types.contains(type);
    }

    /** What to send, for people. */
    String sentence() {
        return sentence;
    }

    /** What to send, for programs. */
    List<String> accepted() {
        return List.of(usual, "application/gzip");
    }
}
