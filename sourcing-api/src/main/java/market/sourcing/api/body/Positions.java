package market.sourcing.api.body;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Positions of the log as parameters. */
public final class Positions {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,18}");

    private Positions() {}

    /** The parameter {@code after} of lists that go by positions. */
    public static Read<@Nullable Long> after(@Nullable String raw, FieldErrors errors) {
        return read("after", raw, errors);
    }

    public static Read<@Nullable Long> read(String name, @Nullable String raw, FieldErrors errors) {
        if (raw == null) {
            return () -> null;
        }
        return SHAPE.matcher(raw).matches()
                ? () -> Long.valueOf(raw)
                : errors.faulty(name, "WRONG_TYPE", "A position is a whole number from 0.");
    }
}
