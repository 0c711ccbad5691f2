package market.sourcing.infra.imports.run;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies imports. Shape: {@code import-} and 1 to 80 lower-case letters, digits or hyphens: safe as a file name. */
public record ImportId(String value) {
    public static final String PREFIX = "import-";

    private static final Pattern SHAPE = Pattern.compile("import-[a-z0-9][a-z0-9-]{0,79}");

    public ImportId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an import's id");
        }
    }

    /** The id that a path names; empty when it is none. */
    public static Optional<ImportId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ImportId(text)) : Optional.empty();
    }

    public static ImportId random() {
        return new ImportId(PREFIX + UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value;
    }
}
