package market.sourcing.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in bodies that may be left out. */
public final class Lists {
    private Lists() {}

    /** Whether there is something in it: clients that generators make send an empty list for one that is left out. */
    public static boolean isGiven(@Nullable List<?> list) {
        return list != null && !list.isEmpty();
    }
}
