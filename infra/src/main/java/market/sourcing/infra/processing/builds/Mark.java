package market.sourcing.infra.processing.builds;

import java.time.Instant;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.projections.view.Recorded;

/**
 * Up to which event documents are, the last one included.
 *
 * @param position its number in the log
 * @param at its instant to the nanosecond, which tells it from the event that another log has at the same position
 */
public record Mark(long position, Instant at) {
    public static Mark at(Recorded last) {
        return new Mark(last.position(), last.at());
    }

    /** As it is written down: in one value, so that nobody changes a part of it, like earlier releases that know the position only. */
    String text() {
        return position + "@" + StoredTime.text(at);
    }

    /** Whether such a text is of that position. */
    static boolean isOf(long position, String text) {
        return text.startsWith(position + "@");
    }
}
