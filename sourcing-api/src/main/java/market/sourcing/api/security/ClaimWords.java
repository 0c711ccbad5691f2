package market.sourcing.api.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issuers write several values of a claim as a list or as one text with blanks. */
public final class ClaimWords {
    private ClaimWords() {}

    public static Stream<String> of(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case Collection<?> list -> list.stream().map(String::valueOf);
            case String text -> Arrays.stream(text.split(" "));
            default -> Stream.empty();
        };
    }
}
