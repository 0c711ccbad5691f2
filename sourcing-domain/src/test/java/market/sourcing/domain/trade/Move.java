package market.sourcing.domain.trade;

import java.time.Duration;
import java.util.List;

/**
 * Something that somebody does, some time after what was done before. It means something in every state, so that any part of a
 * history is a history.
 *
 * @param order which, from 0
 * @param dial what of several things that are possible, 0 to 99
 * @param units 1 to 12
 * @param after so long after the move before
 * @param ticker how timers run in that time
 */
public record Move(Deed deed, int order, int dial, int units, Duration after, Ticker ticker) {

    /** Whether timers that fall due while time passes are run. */
    enum Ticker {
        /** Each at its own instant. */
        PUNCTUAL,
        /** All at the end. */
        LATE,
        /** All at the end, and all once more. */
        TWICE,
        /** None: the application is down. */
        DOWN
    }

    /** No more than the order is about, but for one move of ten. */
    int unitsOf(Life life) {
        var ordered = life.fairness().ordered();
        return dial % 10 == 9 ? units : 1 + (units - 1) % ordered;
    }

    /** True in so many of a hundred. */
    boolean in(int hundredths) {
        return dial < hundredths;
    }

    /** One of some. */
    <T> T of(List<T> choices) {
        return choices.get(dial % choices.size());
    }

    @Override
    public String toString() {
        return "%s[order %d, dial %d, units %d, after %s %s]".formatted(deed, order, dial, units, after, ticker);
    }
}
