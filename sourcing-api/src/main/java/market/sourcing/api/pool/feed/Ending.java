package market.sourcing.api.pool.feed;

import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a stream. Where there is none, the stream was cut.
 *
 * @param code why it ends early; left out where it does not
 * @param cursor where to go on, by what was in the stream; left out where it ends early
 * @param end whether everything was in it
 */
record Ending(@Nullable String code, @Nullable String cursor, boolean end) {
    static Ending whole(String cursor) {
        return new Ending(null, cursor, true);
    }

    static Ending early(ApiCode why) {
        return new Ending(why.name(), null, false);
    }

    static Ending early(RefusalCode why) {
        return new Ending(why.name(), null, false);
    }
}
