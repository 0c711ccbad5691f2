package market.sourcing.domain.listing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From where goods are sent, as it can be asked for: by province, by city, or by both as they were stated; case is ignored. */
public final class Places {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/\uff0c\u3001]+");

    private Places() {}

    /** @param shipFrom null where it was not stated */
    public static List<String> of(@Nullable String shipFrom) {
        if (shipFrom == null) {
            return List.of();
        }
        var whole = place(shipFrom);
        return Stream.concat(Stream.of(whole), BETWEEN.splitAsStream(whole))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** One place as it is compared. */
    public static String place(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
