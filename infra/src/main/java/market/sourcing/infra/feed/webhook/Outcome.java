package market.sourcing.infra.feed.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt to tell an agent something ended.
 *
 * @param status of HTTP; null where no answer came
 */
public record Outcome(Word word, @Nullable Integer status) {
    private static final int GONE = 410;

    /** The names are shown, and kept with each message. */
    public enum Word {
        /** Answered with 2xx. */
        TAKEN,
        /** Answered with 410: it wants nothing more. */
        GONE,
        /** Answered with 3xx, which is never followed. */
        REDIRECTED,
        /** Answered with anything else. */
        REFUSED,
        /** No answer came in time. */
        TIMED_OUT,
        /** No connection, or one that was broken off. */
        UNREACHABLE,
        /** The name has no address. */
        NAME_UNKNOWN,
        /** The name has an address at which nobody is called. */
        ADDRESS_REFUSED,
        /** Its certificate is not one of the name, or of nobody who is trusted. */
        NOT_SECURE
    }

    static Outcome without(Word word) {
        return new Outcome(word, null);
    }

    static Outcome of(int status) {
        return new Outcome(
                switch (status / 100) {
                    case 2 -> Word.TAKEN;
                    case 3 -> Word.REDIRECTED;
                    default -> status == GONE ? Word.GONE : Word.REFUSED;
                },
                status);
    }

    boolean taken() {
        return word == Word.TAKEN;
    }

    boolean gone() {
        return word == Word.GONE;
    }
}
